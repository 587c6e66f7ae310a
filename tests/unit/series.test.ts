import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { placeInSeries, storiesOfSeries } from '../../src/archive/seriesOf.ts';
import { articleEntry, entryOf, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-06-01T00:00:00Z');
const description = 'What the series follows, from the first day on.';
const part = (slug: string, published: string, more = {}) =>
  articleEntry(slug, { published, series: 'trials', ...more });
const archive = buildArchive(
  [
    ...houseEntries(),
    entryOf('series', 'trials', { name: 'The trials', description }),
    entryOf('series', 'empty', { name: 'Not begun', description }),
    part('verdict', '2024-05-03T01:00:00Z'),
    part('charge', '2024-05-01T10:00:00Z'),
    // Two hours before the verdict, by a clock that shows more: order goes by instants, not by letters.
    part('plea', '2024-05-03T09:00:00+10:00'),
    part('sentence', '2024-07-01T10:00:00Z'),
    part('wrong', '2024-05-02T11:00:00Z', {
      status: 'retracted',
      corrections: [{ date: '2024-05-03T10:00:00Z', what: 'All.', why: 'It was another case.' }],
    }),
    articleEntry('aside'),
  ],
  NOW,
);
const storyOf = (slug: string) => [...archive.stories, ...archive.retracted].find((story) => story.slug === slug)!;

test('a series holds the stories that are out, in the order in which they came out', () => {
  expect(storiesOfSeries(archive, 'trials').map(({ slug }) => slug)).toEqual(['charge', 'plea', 'verdict']);
  expect(archive.series.map(({ slug, address }) => [slug, address])).toEqual([['trials', '/series/trials/']]);
  expect(storiesOfSeries(archive, 'empty')).toEqual([]);
});

describe('a story knows its place', () => {
  test('with the part before and the part behind', () => {
    expect(placeInSeries(archive, storyOf('plea'))).toMatchObject({
      series: { data: { name: 'The trials' } },
      part: 2,
      of: 3,
      previous: { slug: 'charge' },
      next: { slug: 'verdict' },
    });
  });

  test('the first has none before, the last none behind', () => {
    expect(placeInSeries(archive, storyOf('charge'))).toMatchObject({ part: 1, previous: null });
    expect(placeInSeries(archive, storyOf('verdict'))).toMatchObject({ part: 3, next: null });
  });

  test('a retracted story and one of no series have none', () => {
    expect(placeInSeries(archive, storyOf('wrong'))).toBeNull();
    expect(placeInSeries(archive, storyOf('aside'))).toBeNull();
  });
});
