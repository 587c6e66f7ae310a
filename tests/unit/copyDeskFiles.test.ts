import { beforeAll, describe, expect, test } from 'vitest';
import { changed, expectProblem, placeIn, problemsWith, SECOND_STORY, withBody } from '../support/deskProblems.ts';
import { deskOver, MemoryFiles } from '../support/memoryFiles.ts';
import { SMALL_CONTENT } from '../support/smallNewsroom.ts';
import { tinyPicture } from '../support/tinyPicture.ts';

let png: Buffer;
let jpeg: Buffer;
beforeAll(async () => {
  png = await tinyPicture('png');
  jpeg = await tinyPicture('jpeg');
});

describe('a picture', () => {
  const withPicture = withBody('Größe 😀 ![a map](map.jpg)');
  const at = placeIn(withPicture, '![a map]');

  test('that lies beside the text is decoded and known by its size', async () => {
    const files = new MemoryFiles({
      ...SMALL_CONTENT,
      [SECOND_STORY]: withPicture,
      'content/articles/second-story/map.jpg': jpeg,
    });
    const { entries, problems } = await deskOver(files).check();
    expect(problems).toEqual([]);
    const story = entries.find(({ path }) => path === SECOND_STORY);
    expect(story?.pictures).toMatchObject({ 'map.jpg': { format: 'jpeg', width: 64, height: 48 } });
  });

  test('that is missing is told with the path where it should be', async () => {
    expect(await problemsWith({ [SECOND_STORY]: withPicture })).toMatchObject([
      {
        file: SECOND_STORY,
        ...at,
        rule: 'picture',
        message: 'The picture “map.jpg” is not there: it belongs at content/articles/second-story/map.jpg.',
      },
    ]);
  });

  test('that lies beside another story only is missing too', async () => {
    expect(
      await problemsWith({ [SECOND_STORY]: withPicture, 'content/articles/first-story/map.jpg': jpeg }),
    ).toMatchObject([{ file: SECOND_STORY, rule: 'picture' }]);
  });

  test('in the fields is told at its field', async () => {
    const text = changed('status:', 'leadPicture:\n  file: lead.png\n  alt: A map of the world\nstatus:');
    await expectProblem(text, 'file: lead', { rule: 'picture' });
  });

  test.for([
    ['cut short', () => jpeg.subarray(0, jpeg.length / 2)],
    [
      'cut short, with a false end',
      () => Buffer.concat([jpeg.subarray(0, jpeg.length / 2), Buffer.from([0xff, 0xd9])]),
    ],
    ['of another format than its name says', () => png],
    ['empty', () => Buffer.alloc(0)],
  ] as const)('that is %s is told where the text shows it', async ([, bytes]) => {
    const problems = await problemsWith({
      [SECOND_STORY]: withPicture,
      'content/articles/second-story/map.jpg': bytes(),
    });
    expect(problems).toMatchObject([{ file: SECOND_STORY, ...at, rule: 'picture' }]);
    expect(problems[0]?.message).toMatch(/^The picture “map\.jpg” .*\.$/);
  });
});

describe('a file that nobody looks for is told', () => {
  test.for([
    'content/articles/first-story/notes.txt',
    'content/articles/first-story/Map.PNG',
    'content/articles/first-story/drawing.svg',
    'content/articles/first-story/second.mdx',
    'content/articles/loose.mdx',
    'content/articles/first-story/index.md',
    'content/articles/Bad_Name/index.mdx',
    'content/articles/admin/index.mdx',
    'content/people/someone.yml',
    'content/people/someone/index.mdx',
    'content/verdicts/someone.yaml',
    'content/site.json',
  ])('%s', async (path) => {
    const problems = await problemsWith({ [path]: 'name: X\n' });
    expect(problems).toMatchObject([
      { file: path, line: 1, column: 1, rule: expect.stringMatching(/^(?:path|slug)$/) as string },
    ]);
  });

  test('site settings that are missing', async () => {
    const { 'content/site.yaml': _site, ...rest } = SMALL_CONTENT;
    const { problems } = await deskOver(new MemoryFiles(rest)).check();
    expect(problems).toMatchObject([
      { file: 'content/site.yaml', rule: 'path', message: 'The site settings are missing.' },
    ]);
  });
});
