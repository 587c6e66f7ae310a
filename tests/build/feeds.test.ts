import { statSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { contentOf, feeds, itemsOf, plain, rssParser, titleOf } from './builtFeeds.ts';
import { changed } from './expectedStories.ts';
import { attribute, elementsIn, pageAt } from './pages.ts';
import { builtFile, site } from './site.ts';

const absolute = (path: string) => new URL(path, site).href;

describe.each(feeds)('The feed $address', ({ address, stories, xml }) => {
  const live = stories.filter(({ fields }) => fields.status === 'published');

  test('it holds the newest stories, newest first, and no more than it should', () => {
    const items = itemsOf(xml).map((item) => /<link>([^<]*)<\/link>/.exec(item)?.[1]);
    expect(items).toEqual(stories.map(({ path }) => absolute(path)));
    expect(items.length).toBeLessThanOrEqual(50);
    expect(items.length).toBeGreaterThan(0);
  });

  test('two readers that know nothing of each other see the same stories, as the newsroom wrote them', async () => {
    const expected = stories.map((story) => ({
      title: titleOf(story),
      link: absolute(story.path),
      id: story.fields.id,
      published: Date.parse(story.fields.published),
    }));
    const { items } = await rssParser.parseString(xml);
    expect(
      items.map(({ title, link, guid, pubDate }) => ({ title, link, id: guid, published: Date.parse(pubDate ?? '') })),
    ).toEqual(expected);
    expect(
      parseFeed(xml).items.map(({ title, url, id, published }) => ({
        title,
        link: url,
        id,
        published: published?.getTime(),
      })),
    ).toEqual(expected);
  });

  test('it says its own address, its language and when it last changed', async () => {
    const feed = await rssParser.parseString(xml);
    expect(xml).toContain(`<atom:link href="${absolute(address)}" rel="self" type="application/rss+xml"/>`);
    expect(feed.link).toBe(absolute(address.replace(/rss\.xml$/, '')));
    expect(parseFeed(xml).language).toBe('en');
    const built = /<lastBuildDate>([^<]*)<\/lastBuildDate>/.exec(xml)?.[1] ?? '';
    expect(Date.parse(built)).toBe(Math.max(0, ...stories.map(changed)));
    expect(builtFile(new URL(feed.image?.url ?? '').pathname)).not.toBeNull();
  });

  test('an item is known by its permanent identifier, which is no address', () => {
    const guids = itemsOf(xml).map((item) => item.match(/<guid[^>]*>[^<]*<\/guid>/g));
    expect(guids).toEqual(stories.map(({ fields }) => [`<guid isPermaLink="false">${fields.id}</guid>`]));
    for (const { fields } of stories) expect(fields.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  test('the short description comes before the whole text, because some readers show the last of the two', () => {
    for (const item of itemsOf(xml)) {
      expect(item.match(/<description>/g)).toHaveLength(1);
      expect(item.indexOf('<description>')).toBeLessThan(item.indexOf('<content:encoded>'));
    }
  });

  test('dates are written as RFC 822 asks, in GMT', () => {
    const dates = [...xml.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(([, date]) => date);
    expect(dates).toHaveLength(stories.length + 1);
    for (const date of dates)
      expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
  });

  test('a picture is offered with its true size', async () => {
    const { items } = await rssParser.parseString(xml);
    const enclosed = items.flatMap(({ enclosure }) => enclosure ?? []);
    expect(enclosed).toHaveLength(live.filter(({ fields }) => fields.leadPicture).length);
    for (const { url, length, type } of enclosed) {
      expect(type).toBe('image/jpeg');
      expect(Number(length)).toBe(statSync(builtFile(new URL(url).pathname)!).size);
    }
  });

  test('every story is there to its last sentence', async () => {
    const { items } = await rssParser.parseString(xml);
    for (const { path, fields } of live) {
      const inFeed = plain(contentOf(items.find(({ guid }) => guid === fields.id)!));
      const prose = pageAt(path).elements.find((element) => element.properties.className?.toString() === 'prose');
      const paragraphs = prose!.children.filter((node) => node.type === 'element' && node.tagName === 'p') as Element[];
      for (const paragraph of paragraphs) expect(inFeed, path).toContain(plain(paragraph));
      expect(paragraphs.length, path).toBeGreaterThan(0);
    }
  });

  test('the text needs nothing of this site: whole addresses, no script, no frame, no class', async () => {
    const { items } = await rssParser.parseString(xml);
    for (const item of items) {
      const elements = elementsIn(contentOf(item));
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      for (const element of elements) {
        expect(['script', 'style', 'iframe', 'object', 'embed', 'form', 'svg']).not.toContain(element.tagName);
        const names = Object.keys(element.properties);
        expect(names.filter((name) => /^(?:className|style|data|on|aria)/.test(name))).toEqual([]);
        for (const name of ['href', 'src', 'cite']) {
          const value = attribute(element, name);
          if (value?.startsWith('#')) expect(ids, item.link).toContain(decodeURIComponent(value.slice(1)));
          else if (value !== null) expect(value, item.link).toMatch(/^(?:https?:\/\/|mailto:)/);
        }
      }
    }
  });
});
