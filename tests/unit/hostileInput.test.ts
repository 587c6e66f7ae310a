import { beforeAll, describe, expect, test } from 'vitest';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { inspectPicture } from '../../src/pictures/gate.ts';
import { withinCpuTime } from '../support/cpuTime.ts';
import { articleOf, HOSTILE_CASES, type HostileCase } from '../support/hostileCase.ts';
import { deskOver, MemoryFiles } from '../support/memoryFiles.ts';
import { SMALL_CONTENT, smallStory } from '../support/smallNewsroom.ts';

/** No input may keep the newsroom busy for longer. Most take a few milliseconds. */
const LONGEST_MS = 1_000;

const texts = HOSTILE_CASES.filter(({ kind }) => kind === 'mdx');
const pictures = HOSTILE_CASES.filter(({ kind }) => kind === 'image');
const picture = bytesOf(pictures.find(({ name }) => name === 'ok png'));

/** What our rules are called where the file has another name for the same idea. */
const OUR_RULE: Record<string, string> = {
  attr: 'attribute',
  image: 'picture',
  'code-lang': 'code-language',
  frontmatter: 'front-matter',
  zalgo: 'stacked-accents',
};

/** Everything that a right input may name. */
function newsroomWith(path: string, bytes: Buffer): MemoryFiles {
  const files = new MemoryFiles({
    ...SMALL_CONTENT,
    'content/topics/tracing.yaml': 'name: Tracing\ndescription: How coins are followed.\n',
    'content/articles/other/index.mdx': smallStory('Another story that is linked', 2),
    'content/articles/a-case/a.png': picture,
  });
  files.write(path, bytes);
  return files;
}

function bytesOf(one: HostileCase | undefined): Buffer {
  if (!one?.base64) throw new Error('A picture needs its bytes.');
  return Buffer.from(one.base64, 'base64');
}

describe('a hostile text is stopped with its place and reason, a harmless one passes', () => {
  // What is loaded once for all texts is no part of the time of the first.
  beforeAll(() => void checkEntryFile('content/articles/other/index.mdx', Buffer.from(smallStory('A headline'))));

  test.for(texts)('$name', async (one) => {
    const { path, bytes } = articleOf(one);
    const desk = deskOver(newsroomWith(path, bytes));
    const { problems } = await withinCpuTime(LONGEST_MS, () => desk.check());
    if (one.expect === 'accept') expect(problems).toEqual([]);
    else {
      expect(problems).not.toEqual([]);
      for (const problem of problems) {
        expect(problem.file).toBe(path);
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.column).toBeGreaterThanOrEqual(1);
        expect(problem.message).toMatch(/[.)]$/);
      }
      if (one.rule) expect(problems.map(({ rule }) => rule)).toContain(OUR_RULE[one.rule] ?? one.rule);
    }
  });
});

describe('a hostile picture is stopped, a harmless one passes', () => {
  test.for(pictures)('$name', async (one) => {
    const name = one.path.slice(one.path.lastIndexOf('/') + 1);
    const result = await withinCpuTime(LONGEST_MS, () => inspectPicture(bytesOf(one), name));
    if (one.expect === 'accept') expect(result).toHaveProperty('shape');
    else expect(result).toHaveProperty('problem');
  });
});
