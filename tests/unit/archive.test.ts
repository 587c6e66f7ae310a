import { describe, expect, test } from 'vitest';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-06-01T00:00:00Z');
const archiveOf = (stories: Entry[], timeZone?: string, now = NOW) =>
  buildArchive([...houseEntries(timeZone), ...stories], now);
const slugs = (stories: { slug: string }[]) => stories.map(({ slug }) => slug);

/** Every story that any list of the archive names. */
function named(archive: Archive): Set<string> {
  const lists = [...archive.sections, ...archive.topics, ...archive.people, ...archive.organisations, ...archive.years];
  return new Set([
    ...slugs(archive.stories),
    ...lists.flatMap((list) => slugs(list.stories)),
    ...archive.years.flatMap(({ months }) => months.flatMap((month) => slugs(month.stories))),
  ]);
}

describe('what is not out is nowhere', () => {
  const hidden = [
    articleEntry('draft', { status: 'draft', topics: ['bridges'], formerSlugs: ['old-draft'] }),
    articleEntry('future', {
      published: '2024-06-01T00:00:00.001Z',
      section: 'data',
      bylines: ['ann'],
      formerSlugs: ['old-future'],
    }),
    articleEntry('retracted-later', {
      status: 'retracted',
      published: '2024-07-01T00:00:00Z',
      formerSlugs: ['old-later'],
    }),
  ];
  const archive = archiveOf([...hidden, articleEntry('live')]);

  test('in no list, index or redirect', () => {
    expect(named(archive)).toEqual(new Set(['live']));
    expect(archive.retracted).toEqual([]);
    expect(archive.moved).toEqual([]);
    expect(JSON.stringify(archive)).not.toMatch(/draft|future|later/);
  });

  test('and makes no empty topic, person or organisation appear; sections are always there', () => {
    expect(slugs(archive.topics)).toEqual(['mixers']);
    expect(slugs(archive.people)).toEqual(['desk']);
    expect(slugs(archive.organisations)).toEqual([]);
    expect(slugs(archive.sections)).toEqual(['data', 'asides', 'courts']);
  });
});

test('a retracted story leaves every list and keeps its address, old ones too', () => {
  const archive = archiveOf([
    articleEntry('wrong', { status: 'retracted', formerSlugs: ['was-wrong'], organisations: ['fbi'] }),
  ]);
  expect(named(archive)).toEqual(new Set());
  expect(archive.retracted).toMatchObject([{ slug: 'wrong', address: '/news/wrong/' }]);
  expect(archive.moved).toMatchObject([{ slug: 'was-wrong', story: { slug: 'wrong' } }]);
});

test('each old address leads to the story that left it', () => {
  const archive = archiveOf([articleEntry('now', { formerSlugs: ['first', 'second'] }), articleEntry('other')]);
  expect(archive.moved.map(({ slug, story }) => `${slug} → ${story.address}`)).toEqual([
    'first → /news/now/',
    'second → /news/now/',
  ]);
});

describe('stories stand newest first', () => {
  const archive = archiveOf([
    articleEntry('b-same', { published: '2024-05-06T12:00:00+02:00' }),
    articleEntry('oldest', { published: '2013-10-02T00:00:00Z' }),
    articleEntry('a-same', { published: '2024-05-06T10:00:00Z' }),
    articleEntry('newest', { published: '2024-05-06T06:30:00-04:00' }),
    articleEntry('evening', { published: '2024-05-06T18:00:00+09:00' }),
  ]);
  const order = ['newest', 'a-same', 'b-same', 'evening', 'oldest'];

  test('by instant, not by the clock on the wall; at the same instant by name', () => {
    expect(slugs(archive.stories)).toEqual(order);
  });

  test('in every list', () => {
    expect(slugs(archive.topics[0]?.stories ?? [])).toEqual(order);
    expect(archive.years.flatMap(({ stories }) => slugs(stories))).toEqual(order);
    expect(archive.years.map(({ year }) => year)).toEqual(['2024', '2013']);
  });
});

test('lists are sorted as readers look for them: sections by their order, the others by name', () => {
  const archive = archiveOf([
    articleEntry('a', { topics: ['mixers', 'bridges'], bylines: ['desk', 'ann'], organisations: ['house', 'fbi'] }),
  ]);
  expect(archive.sections.map(({ data }) => data.name)).toEqual(['Data', 'Asides', 'Courts']);
  expect(archive.topics.map(({ data }) => data.name)).toEqual(['Bridges', 'Mixers']);
  expect(archive.people.map(({ data }) => data.name)).toEqual(['Ann', 'The desk']);
  expect(archive.organisations.map(({ data }) => data.name)).toEqual(['FBI', 'House']);
});

describe('a story changed last', () => {
  const changed = (change: Parameters<typeof articleEntry>[1]) =>
    new Date(archiveOf([articleEntry('a', change)]).stories[0]?.changed ?? 0).toISOString();
  const entry = { what: 'A sum was wrong.', why: 'We misread it.' };

  test('when it was published, if nothing happened since', () => {
    expect(changed({})).toBe('2024-05-06T10:00:00.000Z');
  });
  test('when it was updated or corrected, whichever came last, in any order', () => {
    expect(changed({ updated: '2024-05-07T10:00:00Z' })).toBe('2024-05-07T10:00:00.000Z');
    expect(
      changed({
        updated: '2024-05-07T10:00:00Z',
        corrections: [
          { date: '2024-05-09T01:00:00+02:00', ...entry },
          { date: '2024-05-08T10:00:00Z', ...entry },
        ],
      }),
    ).toBe('2024-05-08T23:00:00.000Z');
  });
  test('not by what is dated later than now', () => {
    const later = { date: '2024-06-01T00:00:01Z', ...entry };
    expect(changed({ updated: '2024-07-01T00:00:00Z', corrections: [later] })).toBe('2024-05-06T10:00:00.000Z');
  });
});

test('a newsroom without settings cannot be published', () => {
  expect(() => buildArchive([], NOW)).toThrow('There are no site settings');
});
