import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Repository } from '../../admin/server/repository.ts';
import { RowMemory } from '../../admin/server/rowMemory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'row-memory-'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts so many topics into Git and returns their object names. */
function topics(count: number): string[] {
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index}.yaml`));
  files.forEach((file, index) => writeFileSync(file, `name: Topic ${index}\ndescription: What it is about.\n`));
  const input = files.join('\n');
  return execFileSync('git', ['hash-object', '-w', '--stdin-paths'], { cwd: folder, input })
    .toString()
    .trim()
    .split('\n');
}

function counted() {
  const repository = new Repository(folder);
  const blobs = vi.spyOn(repository, 'blobs');
  return { memory: new RowMemory(repository), read: () => blobs.mock.calls.flatMap(([oids]) => oids).length };
}

test('no file is read twice, and none at all after a restart', async () => {
  const oids = topics(60);
  const first = counted();
  expect((await first.memory.fields('topics', [...oids, oids[3]!])).map(({ title }) => title).slice(-2)).toEqual([
    'Topic 59',
    'Topic 3',
  ]);
  await first.memory.fields('topics', oids);
  expect(first.read()).toBe(60);
  const second = counted();
  expect((await second.memory.fields('topics', oids))[7]).toEqual({ title: 'Topic 7', note: 'What it is about.' });
  expect(second.read()).toBe(0);
});

test('a memory that was cut off is no memory', async () => {
  const oids = topics(60);
  await counted().memory.fields('topics', oids);
  const cache = join(folder, 'node_modules/.cache/chain-of-custody/desk');
  const [name] = readdirSync(cache);
  const file = join(cache, name!, 'topics.json');
  writeFileSync(file, readFileSync(file).subarray(0, 300));
  const { memory, read } = counted();
  expect((await memory.fields('topics', oids))[0]?.title).toBe('Topic 0');
  expect(read()).toBe(60);
});
