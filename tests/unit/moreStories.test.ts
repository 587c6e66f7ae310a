import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { moreStories } from '../../src/archive/moreStories.ts';
import type { Article } from '../../src/model/article.ts';
import { articleEntry, entryOf, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2025-01-01T00:00:00Z');
const description = 'What the series follows, from the first day on.';

/** A newsroom with these stories, each a day newer than the one before. */
function archiveOf(stories: [slug: string, change: Partial<Article>][]) {
  return buildArchive(
    [
      ...houseEntries(),
      entryOf('series', 'trials', { name: 'The trials', description }),
      ...stories.map(([slug, change], day) =>
        articleEntry(slug, { published: new Date(Date.UTC(2024, 4, day + 1)).toISOString(), ...change }),
      ),
    ],
    NOW,
  );
}
const heron = (words: string): Partial<Article> => ({ headline: `Heron lighthouse vault ${words}`, series: 'trials' });
const archive = archiveOf([
  ...['one', 'two', 'three', 'four', 'five', 'six'].map((word) => [word, heron(word)] as [string, Partial<Article>]),
  ...Array.from({ length: 9 }, (_, index): [string, Partial<Article>] => [`other-${index}`, { topics: ['bridges'] }]),
]);
const of = (slug: string) => {
  const { related, recent } = moreStories(
    archive,
    archive.stories.find((story) => story.slug === slug)!,
  );
  return { related: related.map((story) => story.slug), recent: recent.map((story) => story.slug) };
};

test('what the series leads to next is not named again among the related', () => {
  const { related } = of('three');
  expect(related.toSorted()).toEqual(['five', 'one', 'six']);
});

test('the newest follow, without those that are named already', () => {
  expect(of('three').recent).toEqual(['other-8', 'other-7', 'other-6', 'other-5']);
  const { related, recent } = of('other-8');
  expect(recent).toHaveLength(4);
  expect(recent).not.toContain('other-8');
  expect(recent.filter((slug) => related.includes(slug))).toEqual([]);
});

test('the only story of a newsroom has nothing to go on with, and no empty list', () => {
  const alone = archiveOf([['alone', {}]]);
  expect(moreStories(alone, alone.stories[0]!)).toEqual({ related: [], recent: [] });
});
