import { describe, expect, test } from 'vitest';
import { accusationsWithoutSource } from '../../admin/editor/checklist/accusations.ts';
import { checklist, checklistSummary } from '../../admin/editor/checklist/checklist.ts';
import type { EntryData } from '../../admin/editor/openEntry.ts';
import { KINDS } from '../../src/model/kind.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const whole: EntryData = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  headline: 'A court sentences the operator of a mixer',
  standfirst: 'A standfirst that is long enough for the desk of the paper.',
  keyPoints: ['A key point that is long enough.'],
  section: 'courts',
  topics: ['mixers', 'courts'],
  bylines: ['desk'],
  published: '2026-11-23T11:00:00+00:00',
  leadPicture: { file: 'lead.png', alt: 'A court room with nobody in it', caption: 'Where it was decided' },
  sources: [{ title: 'A release', publisher: 'An agency', kind: 'agency-release', key: 'release' }],
  status: 'published',
  body: 'The court decided.<Source name="release" />',
};
const items = (changes: EntryData = {}, isNew = true) =>
  checklist('articles', { ...whole, ...changes }, { now: NOW, timeZone: 'Europe/London', isNew });
const said = (changes: EntryData = {}, isNew = true) =>
  items(changes, isNew).map(({ sort, place, words }) => `${sort}: ${place}: ${words}`);

test('nothing stands between a whole story and its readers', () => {
  expect(said()).toEqual([]);
  expect(checklistSummary(items())).toBe('Ready to publish');
});

describe('what the build would refuse', () => {
  test('comes first, in the order of the form, with the way to its field', () => {
    const found = items({
      headline: '',
      sources: [{ title: 'A', publisher: 'B', kind: 'report', url: 'nowhere' }],
      keyPoints: [],
    });
    expect(found.map(({ sort, path }) => [sort, path])).toEqual([
      ['refusal', ['headline']],
      ['refusal', ['sources', 0, 'url']],
      ['refusal', ['body']],
      ['warning', ['keyPoints']],
    ]);
    expect(found[0]!.words).toBe('is missing.');
    expect(found[1]!.place).toBe('Sources 1, Address');
    expect(checklistSummary(found)).toBe('Before publishing: 3 to do');
  });

  test.for<[EntryData, string]>([
    [{ standfirst: '' }, 'refusal: Standfirst: is missing.'],
    [{ sources: [] }, 'refusal: Sources: is missing.'],
    [{ body: ' \n' }, 'refusal: Text: is empty.'],
    [
      { published: 'soon' },
      'refusal: Published: must be a real date and time with its zone, such as 2026-03-29T01:30:00+01:00.',
    ],
    [
      { leadPicture: { file: 'lead.png' } },
      'refusal: Lead picture, Description for people who cannot see it: is missing.',
    ],
    [
      { body: 'x<Source name="release" />\n\n<Figure src="map.png" />' },
      'refusal: Text: The picture map.png has no description for people who cannot see it.',
    ],
    [{ body: '![](map.png)' }, 'refusal: Text: The picture map.png has no description for people who cannot see it.'],
    [
      { body: '<Quote speaker="A" source="doj">\nYes.\n</Quote>' },
      'refusal: Text: No source of this story has the short name “doj”, to which the text points.',
    ],
  ])('%j', ([changes, words]) => expect(said(changes)).toContain(words));

  test('the identifier is no work of the author’s', () => expect(said({ id: '' })).toEqual([]));
});

describe('what an author should think about', () => {
  test.for<[EntryData, string]>([
    [
      { headline: 'x'.repeat(80) },
      'warning: Headline: is 80 characters long, and listings cut it. Give a short headline too.',
    ],
    [{ keyPoints: [''] }, 'warning: Key points: are missing. Readers in a hurry read only them.'],
    [{ leadPicture: undefined }, 'warning: Lead picture: is missing. Listings and social media show one.'],
    [
      { leadPicture: { file: 'lead.png', alt: 'Where it was decided.', caption: 'Where it was decided' } },
      'warning: Lead picture: has a description that repeats its caption. Say what the picture shows.',
    ],
    [{ topics: ['mixers'] }, 'warning: Topics: has only one. A second helps readers to find the story.'],
    [
      { published: '2026-11-01T11:00:00+00:00' },
      'warning: Published: is more than a week ago. Is that meant? The story will not be among the latest.',
    ],
    [{ published: '2026-11-24T09:00:00+00:00' }, 'note: Published: goes out in 21 hours (Tue 24 Nov, 09:00 London)'],
  ])('%j', ([changes, words]) => expect(said(changes)).toEqual([words]));

  test('an old date is no surprise in a story that was published then', () => {
    expect(said({ published: '2026-11-01T11:00:00+00:00' }, false)).toEqual([]);
  });
});

describe('a claim about a person without a source', () => {
  test.for([
    'Roman Sterlingov was convicted of money laundering.',
    'Prosecutors charged John van der Berg with fraud.',
    'A judge freed Ann O’Neill.\n\nMs O’Neill was indicted a year later.',
    '- Police arrested Jane Doe in May.',
    '<Callout kind="note">\nJane Doe stole the coins.\n</Callout>',
  ])('%j is found', (body) => expect(accusationsWithoutSource(body)).toHaveLength(1));

  test.for([
    'Roman Sterlingov was convicted of money laundering.<Source name="order" />',
    'Roman Sterlingov spoke at a conference in New York.',
    'The Department of Justice charged two men with fraud.',
    'On Monday the Southern District of New York indicted a company.',
    '<Quote speaker="Ann Lee" source="order">\nJohn Smith is guilty.\n</Quote>',
    '## Jane Doe convicted',
    '| Jane Doe | convicted |\n| - | - |\n| a | b |',
    '{/* Jane Doe was arrested? */}',
  ])('%j is none', (body) => expect(accusationsWithoutSource(body)).toEqual([]));

  test('is shown with its sentence, and warns', () => {
    expect(said({ body: 'It is so.<Source name="release" />\n\nIn May Jane Doe was arrested. It rained.' })).toEqual([
      'warning: Text: This may accuse a person, and its paragraph has no source mark: “In May Jane Doe was arrested.”',
    ]);
  });
});

test.for(Object.keys(KINDS) as (keyof typeof KINDS)[])('an empty entry of %s has a list of what is missing', (kind) => {
  const found = checklist(kind, {}, { now: NOW, timeZone: 'UTC', isNew: true });
  expect(found.filter(({ sort }) => sort === 'refusal').length).toBeGreaterThan(0);
  for (const { place, words } of found) expect(place && words).not.toMatch(/undefined|expected|Invalid/);
});
