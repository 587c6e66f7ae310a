import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { buildArchive } from '../../src/archive/archive.ts';
import { formFields } from '../../src/model/field.ts';
import { KINDS } from '../../src/model/kind.ts';
import { squares } from '../../src/pictures/squares.ts';
import { profilePage } from '../../src/seo/structuredData/lists.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';
import { tinyPicture } from '../support/tinyPicture.ts';
import { ANNA, writingNewsroom, type WritingNewsroom } from '../support/writingNewsroom.ts';

const DESK = 'content/people/desk.yaml';
const FACE = 'content/people/desk/face.png';
const RECORD = 'name: The desk\nkind: desk\norganisation: house\nbiography: The desk writes about small things.\n';
const withPortrait = (more = '  alt: A drawing of a desk\n') => `${RECORD}portrait:\n  file: face.png\n${more}`;

function hasPictureField(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodOptional) return hasPictureField(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return hasPictureField(schema.element as z.ZodType);
  if (schema instanceof z.ZodObject)
    return Object.values(schema.shape).some((one) => hasPictureField(one as z.ZodType));
  return formFields.get(schema)?.control === 'picture';
}

test('a kind has a folder for pictures if it has a text or a field for one', () => {
  for (const kind of Object.values(KINDS)) {
    const asks = Object.values(kind.fields).some((field) => hasPictureField(field as z.ZodType));
    expect(kind.pictures ?? false, kind.name).toBe(kind.form === 'text' || asks);
  }
});

test('a square is never larger than its picture, and a small picture gives fewer', () => {
  const picture = { format: 'png', width: 300, height: 150, digest: '0123456789abcdef' } as const;
  const made = squares(picture, [64, 128, 192, 600], 'avif', { x: 30, y: 20 });
  expect(made.map(({ width, crop }) => [width, crop])).toEqual(
    [64, 128, 150].map((side) => [side, { height: side, x: 30, y: 20 }]),
  );
});

test('the profile of a desk has its picture, with description and credit, and one without has none', () => {
  const file = { format: 'png', width: 900, height: 1200, digest: '0123456789abcdef' } as const;
  const portrait = { file: './face.png', alt: 'A drawing of a desk', credit: 'The printer' };
  const entries = houseEntries().map((entry) =>
    entry.kind === 'people' && entry.slug === 'desk'
      ? { ...entry, data: { ...entry.data, portrait }, pictures: { 'face.png': file } }
      : entry,
  );
  const archive = buildArchive(
    [...entries, articleEntry('one', { bylines: ['desk', 'ann'] })],
    Date.parse('2025-01-01T00:00:00Z'),
  );
  const profile = (slug: string) =>
    profilePage(
      archive.people.find((one) => one.slug === slug)!,
      [],
      archive.site,
    );
  expect(profile('desk')).toMatchObject({
    mainEntity: {
      image: {
        url: 'https://small.example.org/pictures/0123456789abcdef-600x600at50-50.jpg',
        caption: 'A drawing of a desk',
        creditText: 'The printer',
      },
    },
  });
  expect(profile('ann').mainEntity).not.toHaveProperty('image');
  expect(archive.stories[0]?.bylines[0]?.portrait?.source).toBe(FACE);
});

describe('the portrait of a desk', () => {
  let newsroom: WritingNewsroom;
  let asset: { path: string; content: string };
  beforeAll(async () => {
    newsroom = writingNewsroom();
    asset = { path: FACE, content: (await tinyPicture('png')).toString('base64') };
  });
  afterAll(() => newsroom.remove());

  const draft = { collection: 'people', slug: 'desk' };
  const inCommit = (commit: string) => newsroom.git('ls-tree', '-r', '--name-only', commit, 'content/people/');
  async function save(raw: string, assets: unknown[], isDraft = true) {
    const entry = draftedVersion() ?? newsroom.git('rev-parse', `HEAD:${DESK}`);
    await newsroom.ask(ANNA, 'persistEntry', {
      dataFiles: [{ path: DESK, slug: 'desk', raw }],
      assets,
      bases: { [DESK]: entry },
      options: { newEntry: false, useWorkflow: isDraft, status: 'draft', collectionName: 'people' },
    });
  }
  function draftedVersion(): string | null {
    const tips = newsroom.git('for-each-ref', '--format=%(objectname)', 'refs/heads/cms/people/desk');
    return tips ? newsroom.git('rev-parse', `${tips}:${DESK}`) : null;
  }

  test('is refused when it lies beside something else, or beside what has no pictures', async () => {
    const wrong = { ...asset, path: 'content/people/another/face.png' };
    await expect(save(withPortrait(), [wrong])).rejects.toThrow('A picture lies beside the text that shows it.');
    const topic = { ...asset, path: 'content/topics/mixers/face.png' };
    await expect(save(withPortrait(), [topic])).rejects.toThrow(/keeps no file/);
  });

  test('needs a description, and must be there, before it can go out', async () => {
    await save(withPortrait('  credit: The printer\n'), [asset]);
    await expect(newsroom.ask(ANNA, 'publishUnpublishedEntry', { ...draft })).rejects.toThrow(/Not published/);
    await save(withPortrait().replace('face.png', 'other.png'), []);
    await expect(newsroom.ask(ANNA, 'publishUnpublishedEntry', { ...draft })).rejects.toThrow(
      'The picture “other.png” is not there: it belongs at content/people/desk/other.png.',
    );
  });

  test('is drafted and published beside its record', async () => {
    await save(withPortrait(), []);
    const sent = (await newsroom.ask(ANNA, 'unpublishedEntry', { ...draft })) as { diffs: { path: string }[] };
    expect(sent.diffs.map(({ path }) => path).sort()).toEqual([DESK, FACE]);
    expect(await newsroom.ask(ANNA, 'pictureNames', { path: DESK })).toEqual({ names: ['face.png'] });
    await newsroom.ask(ANNA, 'publishUnpublishedEntry', { ...draft });
    expect(inCommit('HEAD').split('\n')).toEqual([DESK, FACE]);
    expect(await newsroom.ask(ANNA, 'getMedia', { mediaFolder: 'content/people/desk' })).toMatchObject([
      { path: FACE, name: 'face.png' },
    ]);
  });

  test('goes with the record', async () => {
    await newsroom.ask(ANNA, 'persistEntry', {
      dataFiles: [{ path: 'content/people/other.yaml', slug: 'other', raw: RECORD.replace('The desk', 'Other desk') }],
      assets: [],
      bases: {},
      options: { newEntry: true },
    });
    const story = await newsroom.published('first-story');
    await newsroom.ask(ANNA, 'persistEntry', {
      dataFiles: [
        { path: story.file.path, slug: 'x', raw: story.data!.replace('bylines: [desk]', 'bylines: [other]') },
      ],
      assets: [],
      bases: { [story.file.path]: story.file.id },
      options: { newEntry: false },
    });
    await newsroom.ask(ANNA, 'deleteFiles', { paths: [DESK] });
    expect(inCommit('HEAD')).toBe('content/people/other.yaml');
    expect(newsroom.git('status', '--porcelain', 'content')).toBe('');
  });
});
