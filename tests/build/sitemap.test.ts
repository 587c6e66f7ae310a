import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { ErrorLevel, parseSitemapIndex, XMLToSitemapItemStream, type SitemapItem } from 'sitemap';
import { describe, expect, test } from 'vitest';
import { changed, expectedStories } from './expectedStories.ts';
import { isEmbed, isMoved, pages } from './pages.ts';
import { NOW } from './plantedStories.ts';
import { RETRACTED } from './unseenStories.ts';
import { builtFile, site, textAt } from './site.ts';

/** The parts that the list of sitemaps names. */
const parts = [...textAt('/sitemap.xml').matchAll(/<sitemap><loc>([^<]+)<\/loc>/g)].map(
  ([, address = '']) => new URL(address).pathname,
);
const urlsOf = (part: string) =>
  [...textAt(part).matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?(.*)<\/url>/g)].map(
    ([, address = '', changedAt, more = '']) => ({
      path: new URL(address).pathname,
      origin: new URL(address).origin,
      changedAt,
      more,
    }),
  );
const urls = parts.filter((part) => part !== '/sitemap-news.xml').flatMap(urlsOf);

describe('The sitemap', () => {
  test('it names every page that is to be found, once, and no other', () => {
    const isFurtherPage = (path: string) =>
      /^\/(?:archive\/\d{4}\/\d{2}|training\/past|(?:sections|topics|people|organisations|countries)\/[^/]+)\/\d+\/$/.test(
        path,
      );
    const found = pages.filter(
      (page) =>
        !isMoved(page) &&
        !isEmbed(page) &&
        !isFurtherPage(page.path) &&
        !['/404.html', '/offline/', '/search/', '/styleguide/', `/news/${RETRACTED.slug}/`].includes(page.path),
    );
    expect(urls.map(({ path }) => path).sort()).toEqual(found.map((page) => page.path).sort());
    expect(new Set(urls.map(({ origin }) => origin))).toEqual(new Set([site.origin]));
  });

  test('the list names every part that was built, and each is well-formed', ({ skip }) => {
    expect(parts).toEqual(['/sitemap-pages.xml', '/sitemap-stories.xml', '/sitemap-news.xml']);
    skip(spawnSync('xmllint', ['--version']).status !== 0, 'xmllint is not installed (Debian: libxml2-utils)');
    const { stderr } = spawnSync('xmllint', ['--noout', ...['/sitemap.xml', ...parts].map((part) => builtFile(part)!)]);
    expect(stderr.toString()).toBe('');
  });

  test('a parser that nobody here wrote has nothing to say, and finds the parts, their pages, pictures and headlines', async () => {
    const index = await parseSitemapIndex(Readable.from([textAt('/sitemap.xml')]));
    expect(index.map(({ url }) => new URL(url).pathname)).toEqual(parts);
    const read = async (text: string) => {
      const parser = new XMLToSitemapItemStream({ level: ErrorLevel.THROW, logger: false });
      // The stream says nothing of what it gives.
      return (await Readable.from([text]).pipe(parser).toArray()) as SitemapItem[];
    };
    for (const part of parts) {
      const items = await read(textAt(part));
      expect(items.map(({ url }) => new URL(url).pathname)).toEqual(urlsOf(part).map(({ path }) => path));
      expect(items.flatMap(({ img }) => img)).toHaveLength(textAt(part).split('<image:loc>').length - 1);
      expect(items.filter(({ news }) => news?.title)).toHaveLength(textAt(part).split('<news:title>').length - 1);
    }
    const wrong = textAt('/sitemap-news.xml').replace(
      /<news:publication_date>[^<]+/,
      '<news:publication_date>yesterday',
    );
    await expect(read(wrong)).rejects.toThrow('yesterday');
  });

  test('news search gets the stories of two days, with their headlines as they are written', () => {
    const fresh = expectedStories.filter(
      ({ fields }) => Date.parse(fields.published) > Date.parse(NOW) - 48 * 3_600_000,
    );
    const news = urlsOf('/sitemap-news.xml');
    expect(fresh.length).toBeGreaterThan(0);
    expect(news.map(({ path }) => path)).toEqual(fresh.map(({ path }) => path));
    for (const [index, { more }] of news.entries()) {
      const title = /<news:title>(.*)<\/news:title>/.exec(more)?.[1] ?? '';
      expect(toString(fromHtml(title, { fragment: true }))).toBe(fresh[index]?.fields.headline);
      expect(more).toContain(`<news:publication_date>${new Date(fresh[index]!.fields.published).toISOString()}<`);
      expect(more).toContain('<news:language>en</news:language>');
    }
  });

  test('a story with a lead picture names it, and the picture was built', () => {
    for (const { path, fields } of expectedStories) {
      const picture = /<image:loc>([^<]+)</.exec(urls.find((one) => one.path === path)?.more ?? '')?.[1];
      expect(picture === undefined, path).toBe(fields.leadPicture === undefined);
      if (picture) expect(builtFile(new URL(picture).pathname), path).not.toBeNull();
    }
  });

  test('it gives each story the moment of its last change', () => {
    for (const story of expectedStories)
      expect(urls.find(({ path }) => path === story.path)?.changedAt, story.path).toBe(
        new Date(changed(story)).toISOString(),
      );
  });
});
