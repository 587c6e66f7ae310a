import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomText } from '../../src/feeds/atom.ts';
import type { Feed } from '../../src/feeds/feed.ts';
import { documentsOf, isIn, type FeedDocument } from '../../src/feeds/feedDocument.ts';
import { jsonFeedText } from '../../src/feeds/jsonFeed.ts';
import { namedIdentifier } from '../../src/feeds/correctionItem.ts';
import { documentWith, entryWith, feedOf } from '../support/feedDocuments.ts';

test('a feed and its archive hold every item, the feed the newest, and archive pages are full', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.constantFrom(10, 25, 50), (count, length) => {
      const feed = feedOf(count);
      const [newest, ...archive] = documentsOf(feed, length);
      expect(newest?.items).toEqual(feed.items.slice(0, length));
      for (const page of archive) expect(page.items).toHaveLength(length);
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

test('a feed that holds all it has needs no archive', () => {
  expect(documentsOf(feedOf(50))).toHaveLength(1);
  expect(documentsOf(feedOf(51)).map(({ items }) => items.length)).toEqual([50, 50]);
});

test('what is over leaves the feed, and stays in the archive behind it', () => {
  const { items } = feedOf(14);
  const toCome = items.filter((_, index) => index % 2 === 0);
  const [newest, ...archive] = documentsOf(feedOf(0, { items: toCome, everything: items }), 10);
  expect(newest?.items).toEqual(toCome);
  expect(archive.map((page) => page.items)).toEqual([items.slice(4)]);
});

describe('A long text', () => {
  const story = entryWith({ html: `<p>${'The whole text. '.repeat(200)}</p>` });
  const notice = entryWith({ id: 'urn:uuid:00000000-0000-4000-8000-000000000002', html: '<p>Retracted.</p>' });
  const archiveOf = (feed: Partial<Feed>) => ({ ...documentWith([story, notice], feed), isArchive: true });
  const contents = (document: FeedDocument) =>
    parseAtomFeed(atomText(document)).entries?.map(({ content }) => content?.src ?? content?.value);

  test('is whole in every feed, and in the archive of the feed of everything', () => {
    expect(contents(documentWith([story, notice], { archivesTexts: undefined }))).toEqual([story.html, notice.html]);
    const whole = archiveOf({ archivesTexts: true });
    expect(contents(whole)).toEqual([story.html, notice.html]);
    expect(isIn(whole, 'json')).toBe(true);
  });

  test('is left at its address by the archives of lists; a notice never is', () => {
    const brief = archiveOf({ archivesTexts: undefined });
    expect(contents(brief)).toEqual([story.url, notice.html]);
    expect([isIn(brief, 'atom'), isIn(brief, 'rss'), isIn(brief, 'json')]).toEqual([true, false, false]);
  });
});

test('a feed in JSON leads to older entries only where they are in JSON', () => {
  const older = { older: '/feed-archive/1/' };
  const next = (feed: Partial<Feed>) => parseJsonFeed(jsonFeedText({ ...documentWith([], feed), ...older })).next_url;
  expect(next({ archivesTexts: true })).toBe('https://small.example.org/feed-archive/1/feed.json');
  expect(next({ archivesTexts: undefined })).toBeUndefined();
});

test('an identifier inside a story is a version 5 UUID, the same each time and another for each name', () => {
  const story = 'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  // The example of RFC 9562, appendix A.4.
  expect(namedIdentifier(story, 'www.example.com')).toBe('urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
