import { describe, expect, test } from 'vitest';
import { changed, expectedStories } from './expectedStories.ts';
import { isMoved, pages } from './pages.ts';
import { RETRACTED } from './unseenStories.ts';
import { site, textAt } from './site.ts';

const urls = [
  ...textAt('/sitemap.xml').matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g),
].map(([, address = '', changedAt]) => ({
  path: new URL(address).pathname,
  origin: new URL(address).origin,
  changedAt,
}));

describe('The sitemap', () => {
  test('it names every page that is to be found, once, and no other', () => {
    const isFurtherPage = (path: string) =>
      /^\/(?:archive\/\d{4}\/\d{2}|training\/past|(?:sections|topics|people|organisations|countries)\/[^/]+)\/\d+\/$/.test(
        path,
      );
    const found = pages.filter(
      (page) =>
        !isMoved(page) &&
        !isFurtherPage(page.path) &&
        !['/404.html', '/offline/', '/search/', '/styleguide/', `/news/${RETRACTED.slug}/`].includes(page.path),
    );
    expect(urls.map(({ path }) => path).sort()).toEqual(found.map((page) => page.path).sort());
    expect(new Set(urls.map(({ origin }) => origin))).toEqual(new Set([site.origin]));
  });

  test('it gives each story the moment of its last change', () => {
    for (const story of expectedStories)
      expect(urls.find(({ path }) => path === story.path)?.changedAt, story.path).toBe(
        new Date(changed(story)).toISOString(),
      );
  });
});
