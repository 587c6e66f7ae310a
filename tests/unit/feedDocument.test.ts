import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentsOf } from '../../src/feeds/feedDocument.ts';
import { namedIdentifier } from '../../src/feeds/correctionItem.ts';
import { feedOf } from '../support/feedDocuments.ts';

test('a feed and its archive hold every item, the feed the newest, and archive pages are full', () => {
  fc.assert(
    fc.property(fc.nat(400), (count) => {
      const feed = feedOf(count);
      const [newest, ...archive] = documentsOf(feed);
      expect(newest?.items).toEqual(feed.items.slice(0, 50));
      for (const page of archive) expect(page.items).toHaveLength(50);
      expect(new Set([newest, ...archive].flatMap((one) => one?.items ?? [])).size).toBe(count);
    }),
  );
});

test('a page of the archive keeps its address and its items when new ones come', () => {
  const feed = feedOf(120);
  const later = { ...feed, items: [...feedOf(45).items, ...feed.items] };
  const before = documentsOf(feed).slice(1);
  const after = new Map(documentsOf(later).map((one) => [one.place, one.items]));
  expect(before.map(({ place }) => place)).toEqual(['/feed-archive/1/', '/feed-archive/2/']);
  for (const { place, items } of before) expect(after.get(place)).toEqual(items);
});

test('each document leads to the ones beside it', () => {
  expect(documentsOf(feedOf(160)).map(({ place, older, newer }) => [place, older, newer])).toEqual([
    ['/', '/feed-archive/3/', null],
    ['/feed-archive/1/', null, '/feed-archive/2/'],
    ['/feed-archive/2/', '/feed-archive/1/', '/feed-archive/3/'],
    ['/feed-archive/3/', '/feed-archive/2/', null],
  ]);
});

test('a feed that narrows another has no archive, and one that holds all it has needs none', () => {
  expect(documentsOf(feedOf(120, { length: 10, hasArchive: false }))).toHaveLength(1);
  expect(documentsOf(feedOf(50))).toHaveLength(1);
});

test('an identifier inside a story is a version 5 UUID, the same each time and another for each name', () => {
  const story = 'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  // The example of RFC 9562, appendix A.4.
  expect(namedIdentifier(story, 'www.example.com')).toBe('urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
