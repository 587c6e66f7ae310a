import type { Feed, FeedEntry } from '../../src/feeds/feed.ts';
import type { FeedDocument } from '../../src/feeds/feedDocument.ts';
import type { Site } from '../../src/model/site.ts';

export const SITE: Site = {
  name: 'Small',
  tagline: 'A small newsroom',
  description: 'A description that is long enough.',
  address: 'https://small.example.org',
  publisher: 'house',
  email: 'desk@small.example.org',
  timeZone: 'UTC',
};

/** A feed with so many empty items, newest first. */
export function feedOf(count: number, change: Partial<Feed> = {}): Feed {
  const items = Array.from({ length: count }, (_, index) => ({
    published: count - index,
    changed: count - index,
    entry: () => Promise.reject(new Error('No entry is asked for.')),
  }));
  return {
    group: 'all',
    name: 'Everything',
    title: 'Small',
    description: 'A description that is long enough.',
    place: '/',
    page: '/',
    items,
    archivesTexts: true,
    ...change,
  };
}

/** An entry of 6 May 2024, corrected a day later. */
export const entryWith = (change: Partial<FeedEntry> = {}): FeedEntry => ({
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  url: 'https://small.example.org/news/a-story/',
  title: 'A story',
  summary: 'A standfirst.',
  html: '<p>The text.</p>',
  published: Date.parse('2024-05-06T10:00:00Z'),
  changed: Date.parse('2024-05-07T11:00:00Z'),
  authors: [{ name: 'The desk', url: 'https://small.example.org/people/desk/' }],
  categories: ['Courts'],
  picture: null,
  ...change,
});

/** The newest document of a feed with these entries. */
export const documentWith = (
  entries: FeedEntry[],
  feed: Partial<Feed> = {},
  site: Partial<Site> = {},
): FeedDocument => ({
  site: { ...SITE, ...site },
  feed: feedOf(0, feed),
  place: '/',
  entries,
  changed: Date.parse('2024-05-07T11:00:00Z'),
  isArchive: false,
  older: null,
  newer: null,
});
