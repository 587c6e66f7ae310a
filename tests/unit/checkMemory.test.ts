import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CheckMemory, rulesVersion } from '../../src/copydesk/checkMemory.ts';
import { contentFolder } from '../../src/copydesk/contentFiles.ts';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { FIRST_STORY, smallStory } from '../support/smallNewsroom.ts';

const bytes = Buffer.from(smallStory('A headline of some length', 1, 'Words with [a link](/news/other/).'));
const entry = checkEntryFile(FIRST_STORY, bytes);

describe('the copy desk remembers what was right', () => {
  let folder: string;
  const file = () => join(folder, 'checked-entries.txt');
  const later = (rules = 'rules 1') => new CheckMemory(folder, rules);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'memory-'));
    const memory = later();
    memory.learn(entry, bytes);
    memory.save();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('every launch text comes back as it was checked', () => {
    const content = contentFolder(process.cwd());
    const texts = content.list().filter((path) => /\.(?:mdx|yaml)$/.test(path));
    expect(texts.length).toBeGreaterThan(100);
    const memory = later();
    const checked = texts.map((path) => checkEntryFile(path, content.read(path)));
    for (const one of checked) memory.learn(one, content.read(one.path));
    memory.save();
    const next = later();
    expect(texts.map((path) => next.recall(path, content.read(path)))).toEqual(checked);
  });

  test('but not at another place, not with a byte changed, and not by other rules', () => {
    expect(later().recall(FIRST_STORY, bytes)).toEqual(entry);
    expect(later().recall('content/articles/other/index.mdx', bytes)).toBeNull();
    expect(later().recall(FIRST_STORY, Buffer.concat([bytes, Buffer.from(' ')]))).toBeNull();
    expect(later('rules 2').recall(FIRST_STORY, bytes)).toBeNull();
  });

  test('other rules begin it anew', () => {
    const memory = later('rules 2');
    memory.learn({ ...entry, path: 'content/articles/other/index.mdx' }, bytes);
    memory.save();
    expect(readFileSync(file(), 'utf8').split('\n')).toHaveLength(3);
    expect(later().recall(FIRST_STORY, bytes)).toBeNull();
  });

  test('what was wrong is not remembered', () => {
    const memory = later();
    const wrong = Buffer.from(smallStory('A headline of some length', 1, '<Video />'));
    memory.learn(checkEntryFile('content/articles/wrong/index.mdx', wrong), wrong);
    memory.save();
    expect(later().recall('content/articles/wrong/index.mdx', wrong)).toBeNull();
  });

  test('a file that was cut off or damaged is a memory with gaps', () => {
    writeFileSync(file(), readFileSync(file()).subarray(0, -20));
    expect(later().recall(FIRST_STORY, bytes)).toBeNull();
    const memory = later();
    memory.learn(entry, bytes);
    memory.save();
    expect(later().recall(FIRST_STORY, bytes)).toEqual(entry);
  });
});

describe('the rules are other ones as soon as their code or a package is another', () => {
  const parts = ['package-lock.json', 'src/model/article.ts', 'src/mdx/subset.ts', 'src/copydesk/entryFile.ts'];
  test.each(parts)('%s', (part) => {
    const root = mkdtempSync(join(tmpdir(), 'rules-'));
    for (const file of parts) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), 'before');
    }
    const before = rulesVersion(root);
    expect(rulesVersion(root)).toBe(before);
    writeFileSync(join(root, part), 'after');
    expect(rulesVersion(root)).not.toBe(before);
    rmSync(root, { recursive: true });
  });
});
