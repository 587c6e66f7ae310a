import { parseFeed as parseAnyFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import Parser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { atomText } from '../../src/feeds/atom.ts';
import { jsonFeedText } from '../../src/feeds/jsonFeed.ts';
import { opmlText } from '../../src/feeds/opml.ts';
import { rssText } from '../../src/feeds/rss.ts';
import { xmlText } from '../../src/feeds/xmlText.ts';
import { documentWith, entryWith, feedOf, SITE } from '../support/feedDocuments.ts';

/** Throws where XML is not well-formed, or names what was not declared. */
function expectWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const HOSTILE = {
  'control characters': 'a\u0000b\u0007c\u001fd',
  'the end of CDATA': 'a ]]> b <![CDATA[ c ]]> d',
  'lone halves of characters': 'a\ud800b\udfffc',
  'from right to left': 'משפט \u202e abc \u202c محكمة',
  'emoji of many parts': '👩‍⚖️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 💸',
  'ten thousand characters': 'Long & “wide” <b> '.repeat(556).trim(),
  'escapes of escapes': '&amp;amp; &lt;b&gt; &#x26; $& $1 %s',
  'a number': '1.0',
  'a ticket of ours': '\u00010\u0001',
};

describe.each(Object.entries(HOSTILE))('A text with %s', (_, text) => {
  const shown = xmlText(text);
  const entry = entryWith({
    title: text,
    summary: text,
    html: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    authors: [{ name: text, url: 'https://small.example.org/people/desk/' }],
    categories: [text],
    picture: { url: 'https://small.example.org/a.jpg', width: 1, height: 1, alt: text, bytes: 7 },
  });
  const document = documentWith([entry], { title: text, description: text });

  test('stays well-formed and means the same in RSS', async () => {
    const xml = await rssText(document);
    expectWellFormed(xml);
    const [item] = (await new Parser<object, { 'content:encoded': string }>().parseString(xml)).items;
    expect(item?.title).toBe(shown);
    expect(item?.['content:encoded']).toBe(xmlText(entry.html));
    const [other] = parseAnyFeed(xml).items;
    expect([other?.title, other?.authors[0]?.name, other?.categories[0]?.term]).toEqual([shown, shown, shown]);
  });

  test('stays well-formed and means the same in Atom', () => {
    const xml = atomText(document);
    expectWellFormed(xml);
    const feed = parseAtomFeed(xml);
    const [found] = feed.entries ?? [];
    expect([feed.title?.value, found?.title?.value, found?.summary?.value]).toEqual([shown, shown, shown]);
    expect([found?.authors?.[0]?.name, found?.content?.value]).toEqual([shown, xmlText(entry.html)]);
    expect(parseAnyFeed(xml).items[0]?.title).toBe(shown);
  });

  test('stays whole in JSON Feed and in the list of feeds', () => {
    const feed = parseJsonFeed(jsonFeedText(document));
    expect([feed.title, feed.items?.[0]?.title, feed.items?.[0]?.content_html]).toEqual([
      shown,
      shown,
      xmlText(entry.html),
    ]);
    const opml = opmlText(SITE, [{ title: text, feeds: [feedOf(0, { name: text, title: text })] }]);
    expectWellFormed(opml);
    expect(parseOpml(opml).body?.outlines?.[0]?.outlines?.[0]?.text).toBe(shown);
  });
});

test('any text at all leaves a feed well-formed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
      const document = documentWith([entryWith({ title: text, summary: text, html: text })]);
      expectWellFormed(await rssText(document));
      expectWellFormed(atomText(document));
      JSON.parse(jsonFeedText(document));
    }),
    { numRuns: 40 },
  );
});

describe('A feed', () => {
  test('keeps the identifier and the day of publication through a correction; only the day of change moves', async () => {
    const document = documentWith([entryWith()]);
    const xml = await rssText(document);
    expect(xml).toContain('<guid isPermaLink="false">urn:uuid:00000000-0000-4000-8000-000000000001</guid>');
    expect(xml).toContain('<pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate>');
    expect(xml).toContain('<atom:updated>2024-05-07T11:00:00.000Z</atom:updated>');
    expect(parseAtomFeed(atomText(document)).entries?.[0]).toMatchObject({
      published: '2024-05-06T10:00:00.000Z',
      updated: '2024-05-07T11:00:00.000001Z',
    });
    expect(parseJsonFeed(jsonFeedText(document)).items?.[0]).toMatchObject({
      date_published: '2024-05-06T10:00:00.000Z',
      date_modified: '2024-05-07T11:00:00.000Z',
    });
  });

  test('names the hub where the newsroom has one, and none otherwise', async () => {
    const hub = 'https://hub.example.org/?a=1&b=2';
    const withHub = documentWith([entryWith()], {}, { machines: { hub } });
    expect(await rssText(withHub)).toContain('<atom:link href="https://hub.example.org/?a=1&#x26;b=2" rel="hub"/>');
    expect(parseAtomFeed(atomText(withHub)).links).toContainEqual({ href: hub, rel: 'hub' });
    expect(parseJsonFeed(jsonFeedText(withHub)).hubs).toEqual([{ type: 'WebSub', url: hub }]);
    const without = documentWith([entryWith()]);
    for (const text of [await rssText(without), atomText(without), jsonFeedText(without)])
      expect(text).not.toContain('hub');
  });

  test('without entries is still a feed', async () => {
    const document = documentWith([]);
    expectWellFormed(await rssText(document));
    expectWellFormed(atomText(document));
    expect(JSON.parse(jsonFeedText(document))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [],
    });
  });
});
