import { beforeAll, describe, expect, test } from 'vitest';
import { problemsWith, SECOND_STORY, withBody } from '../support/deskProblems.ts';
import { deskOver, MemoryFiles } from '../support/memoryFiles.ts';
import { FIRST_STORY, SMALL_CONTENT, smallStory } from '../support/smallNewsroom.ts';
import { tinyPicture } from '../support/tinyPicture.ts';

const MAP = 'content/articles/second-story/map.png';
let png: Buffer;
beforeAll(async () => {
  png = await tinyPicture('png');
});

const newsroom = () =>
  new MemoryFiles({
    ...SMALL_CONTENT,
    [SECOND_STORY]: withBody('![a map](map.png)\n\n[a](/news/first-story/)'),
    [MAP]: png,
  });

/** The files that were read since the last call. */
function readFiles(files: MemoryFiles): string[] {
  const read = [...new Set(files.reads)];
  files.reads = [];
  return read.sort();
}

describe('the copy desk checks again', () => {
  test('and reads nothing when nothing changed', async () => {
    const files = newsroom();
    const desk = deskOver(files);
    const first = await desk.check();
    expect(readFiles(files)).toEqual(files.list());
    const second = await desk.check();
    expect(readFiles(files)).toEqual([]);
    expect(second).toEqual(first);
  });

  test('and reads only what changed, with the new problems and without the old', async () => {
    const files = newsroom();
    const desk = deskOver(files);
    await desk.check();
    readFiles(files);
    files.write(FIRST_STORY, smallStory('The first story of them all', 1, 'Now with {code}.'));
    expect((await desk.check()).problems).toMatchObject([{ file: FIRST_STORY, rule: 'code' }]);
    expect(readFiles(files)).toEqual([FIRST_STORY]);
    files.write(FIRST_STORY, smallStory('The first story of them all'));
    expect((await desk.check()).problems).toEqual([]);
  });

  test('and sees that what an unchanged story names has gone', async () => {
    const files = newsroom();
    const desk = deskOver(files);
    await desk.check();
    readFiles(files);
    files.remove(FIRST_STORY);
    files.remove(MAP);
    files.remove('content/topics/mixers.yaml');
    const { problems } = await desk.check();
    expect(problems.map(({ file, rule }) => [file, rule]).sort()).toEqual([
      [SECOND_STORY, 'link'],
      [SECOND_STORY, 'picture'],
      [SECOND_STORY, 'reference'],
    ]);
    expect(readFiles(files)).toEqual([]);
  });

  test('and decodes a picture that was replaced', async () => {
    const files = newsroom();
    const desk = deskOver(files);
    const before = (await desk.check()).entries.find(({ path }) => path === SECOND_STORY);
    files.write(MAP, await tinyPicture('png', 32, 20));
    const after = (await desk.check()).entries.find(({ path }) => path === SECOND_STORY);
    expect(after?.pictures['map.png']).toMatchObject({ width: 32, height: 20 });
    expect(after?.digest).not.toBe(before?.digest);
    files.write(MAP, png.subarray(0, png.length - 20));
    expect((await desk.check()).problems).toMatchObject([{ file: SECOND_STORY, rule: 'picture' }]);
  });

  test('and gives an unchanged story an unchanged digest', async () => {
    const files = newsroom();
    const digests = async () => (await deskOver(files).check()).entries.map(({ digest }) => digest);
    expect(await digests()).toEqual(await digests());
  });
});

test('before a save only the pictures of the edited story are decoded; those of others need only be there', async () => {
  const files = newsroom();
  files.write(MAP, Buffer.from('no picture'));
  const desk = deskOver(files);
  expect((await desk.check(new Set([FIRST_STORY]))).problems).toEqual([]);
  expect(files.reads).not.toContain(MAP);
  expect((await desk.check(new Set([SECOND_STORY]))).problems).toMatchObject([{ rule: 'picture' }]);
  files.remove(MAP);
  expect((await desk.check(new Set([FIRST_STORY]))).problems).toMatchObject([{ file: SECOND_STORY, rule: 'picture' }]);
});

test('an entry with a wrong text is still there for others to refer to', async () => {
  expect(await problemsWith({ 'content/people/desk.yaml': 'name: The desk\n' })).toMatchObject(
    ['“kind”', '“biography”'].map((field) => ({ file: 'content/people/desk.yaml', message: `${field} is missing.` })),
  );
});
