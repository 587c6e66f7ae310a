import { toString } from 'hast-util-to-string';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { contentOf, feeds, itemsOf, plain, rssParser, sections } from './builtFeeds.ts';
import { expectedStories } from './expectedStories.ts';
import { attribute, pageAt, tagged } from './pages.ts';
import { CORRECTED } from './correctedStory.ts';
import { AWKWARD } from './plantedStories.ts';
import { RETRACTED } from './unseenStories.ts';

const everything = feeds[0]!;

describe('Feeds and the site', () => {
  test('the newsroom has more stories than a feed holds, so that the limit of 50 is tried', () => {
    expect(expectedStories.length).toBeGreaterThan(50);
    expect(everything.stories).toHaveLength(50);
  });

  test('the feeds page and the heads of pages name every feed there is', () => {
    const page = pageAt('/feeds/');
    const named = tagged(page, 'a').flatMap((link) => attribute(link, 'href') ?? []);
    for (const { address } of feeds) expect(named).toContain(address);
    for (const section of sections) {
      const alternates = tagged(pageAt(`/sections/${section}/`), 'link').filter(
        (link) => attribute(link, 'rel') === 'alternate',
      );
      expect(alternates.map((link) => attribute(link, 'href'))).toEqual([
        ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/sections/${section}/${file}`),
        ...['/rss.xml', '/atom.xml', '/feed.json'],
      ]);
    }
  });

  test('a retraction takes the place of its story: its identifier and date, the notice, and nothing of the text', async () => {
    const { items } = await rssParser.parseString(everything.xml);
    const item = items.find(({ guid }) => guid === RETRACTED.fields.id)!;
    expect(item.title).toBe(`Retracted: ${RETRACTED.fields.headline}`);
    expect(Date.parse(item.pubDate ?? '')).toBe(Date.parse(RETRACTED.fields.published));
    expect(plain(contentOf(item))).toBe(
      'We have retracted this story. Its text is no longer published.' +
        '12 November 2026: We took one payment, seen on two chains, for two payments. Why: We had not asked the exchange.',
    );
    expect(itemsOf(everything.xml).find((one) => one.includes(RETRACTED.fields.id))).toContain(
      '<atom:updated>2026-11-12T10:30:00.000Z</atom:updated>',
    );
  });

  test('a correction keeps the date of a story and moves the date of its change', () => {
    const item = itemsOf(everything.xml).find((one) => one.includes(CORRECTED.fields.id)) ?? '';
    expect(item).toContain('<pubDate>Thu, 19 Nov 2026 09:00:00 GMT</pubDate>');
    expect(item).toContain('<atom:updated>2026-11-21T16:45:00.000Z</atom:updated>');
    const unchanged = itemsOf(everything.xml).find((one) => one.includes(AWKWARD.fields.id));
    expect(unchanged).not.toContain('<atom:updated>');
  });

  test('who follows by feed reads of a correction first', async () => {
    const { items } = await rssParser.parseString(everything.xml);
    const item = items.find(({ guid }) => guid === CORRECTED.fields.id);
    expect(plain(contentOf(item!))).toMatch(
      /^Corrected on 21 November 2026: We wrote 3,120 coins\. There were 3,012\. Why: Two digits changed places in our notes\./,
    );
  });

  test('signs that mean something in XML or HTML arrive as the author wrote them', async () => {
    const { items } = await rssParser.parseString(everything.xml);
    const item = items.find(({ guid }) => guid === AWKWARD.fields.id)!;
    expect(item.title).toBe(AWKWARD.fields.headline);
    // A description is HTML, so a reader takes one more layer of escapes off.
    expect(toString(fromHtml(item.content ?? '', { fragment: true }))).toBe(AWKWARD.fields.standfirst);
    expect(toString(contentOf(item))).toContain('and ]]> and ]]> and <script>alert(1)</script> and 100% and 👩‍⚖️.');
  });
});
