import { describe, expect, test } from 'vitest';
import { HeldPictures, pictureDigest } from '../../admin/server/preview/heldPictures.ts';
import { PreviewDesk } from '../../admin/server/preview/previewDesk.ts';
import { fieldProblems } from '../../admin/server/preview/previewProblems.ts';
import { smallEntries } from '../support/smallEntries.ts';
import { smallStory } from '../support/smallNewsroom.ts';
import { tinyPicture } from '../support/tinyPicture.ts';

const desk = new PreviewDesk(smallEntries);
const path = 'content/articles/new-story/index.mdx';
const lay = (file: string, lastGood?: { fields: Record<string, unknown>; text: string }) =>
  desk.layOut({ kind: 'articles', slug: 'new-story', path, file, picture: () => Promise.resolve(null), lastGood });

describe('what an author is told beside the page', () => {
  test('nothing, of a story that would be published', async () => {
    const { problems, stale } = await lay(smallStory('A story that is right', 7));
    expect({ problems, stale }).toEqual({ problems: [], stale: false });
  });

  test('fields by their labels, and what the CMS sets itself not at all', () => {
    const problems = fieldProblems('articles', {
      headline: 'Too',
      sources: [
        { title: 'A', publisher: 'B', kind: 'report' },
        { publisher: 'B', kind: 'report' },
      ],
      leadPicture: { file: 'lead.png' },
    });
    const places = problems.map(({ place }) => place);
    expect(places).toContain('Headline');
    expect(places).toContain('Sources 2, Title');
    expect(places).toContain('Lead picture, Description for people who cannot see it');
    expect(problems.find(({ place }) => place === 'Sources 2, Title')).toMatchObject({
      message: 'is missing.',
      field: 'sources',
    });
    expect(places.some((place) => /hidden|id/i.test(place))).toBe(false);
  });

  test('lines count in the text, with their words', async () => {
    const { problems } = await lay(smallStory('A story that is right', 7, 'A text.\n\nA claim.<Source name="nn" />'));
    expect(problems).toEqual([
      {
        place: 'Text, line 4',
        message: 'No source of this story has the short name “nn”. There are: release.',
        field: 'body',
        quote: 'A claim.<Source name="nn" />',
      },
    ]);
  });

  test('what is taken elsewhere, and what is not there', async () => {
    const file = smallStory('A story that is right', 1, '[a](/news/nothing/) ![b c](b.png)').replace(
      'topics: [mixers]',
      'topics: [nothing]',
    );
    const words = (await lay(file)).problems.map(({ place, message }) => `${place}: ${message}`).join('\n');
    expect(words).toContain('“Topics” names “nothing”');
    expect(words).toContain('there is no such page');
    expect(words).toContain('has the permanent identifier of content/articles/first-story');
    expect(words).toContain('Picture b.png: is not there');
  });

  test('a text that cannot be read leaves the last good one on the page, with the new fields', async () => {
    const before = await lay(smallStory('A story that is right', 7, 'The good text.'));
    const after = await lay(smallStory('A story with another headline', 7, 'Bad {code} text.'), before.good);
    expect(after.stale).toBe(true);
    expect(after.problems.map(({ place }) => place)).toEqual(['Text, line 2']);
    if (after.page?.kind !== 'articles') throw new Error('A story was laid out.');
    expect(after.page.story.article.headline).toBe('A story with another headline');
    expect(JSON.stringify(after.page.text.nodes)).toContain('The good text.');
    // Without one the page shows its fields.
    const alone = await lay(smallStory('A story with another headline', 7, 'Bad {code} text.'));
    expect(alone.page).not.toBeNull();
  });
});

describe('pictures that are not saved', () => {
  test('are known by what is in them, and a broken one is told', async () => {
    const picture = await tinyPicture('png');
    const held = new HeldPictures();
    expect(await held.hold('a.png', picture)).toHaveProperty('picture.digest', pictureDigest(picture));
    expect(held.open(pictureDigest(picture))?.bytes).toEqual(picture);
    const broken = picture.subarray(0, 40);
    expect(await held.hold('b.png', broken)).toHaveProperty('problem');
    expect(held.open(pictureDigest(broken))).toBeUndefined();
  });
});
