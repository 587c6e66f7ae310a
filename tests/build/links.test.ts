import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { attribute, isEmbed, isMoved, pages, tagged, type BuiltPage } from './pages.ts';
import { RETRACTED } from './unseenStories.ts';
import { builtFile, dist, filesOf, site } from './site.ts';

/** Addresses that an element names, in any of the ways in which HTML can. */
function addressesOf(element: Element): string[] {
  const plain = ['href', 'src', 'action', 'poster', 'cite'].flatMap((name) => attribute(element, name) ?? []);
  const sets = attribute(element, 'srcSet')?.split(/,\s+/) ?? [];
  return [...plain, ...sets.map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''), ...ofMeta(element)];
}

function ofMeta(element: Element): string[] {
  const content = attribute(element, 'content') ?? '';
  const property = attribute(element, 'property');
  if (property === 'og:image' || property === 'og:url') return [content];
  return attribute(element, 'httpEquiv') === 'refresh' ? [content.replace(/^\d+;\s*url=/, '')] : [];
}

const own = (page: BuiltPage, address: string) => {
  const url = new URL(address, new URL(page.path, site));
  return url.origin === site.origin ? url : null;
};

const links = pages.flatMap((page) =>
  page.elements.flatMap((element) =>
    addressesOf(element).flatMap((address) => {
      const url = own(page, address);
      return url ? [{ page, element, address, url, target: pages.find((one) => one.path === url.pathname) }] : [];
    }),
  ),
);

describe('Links', () => {
  test('every address that a page names leads to something that was built', () => {
    expect(links.length).toBeGreaterThan(1000);
    const dead = links.filter(({ url }) => builtFile(url.pathname) === null);
    expect(dead.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });

  test('every link to a place in a page finds that place', () => {
    const places = links.filter(({ url }) => url.hash.length > 1);
    expect(places.length).toBeGreaterThan(100);
    const lost = places.filter(
      ({ url, target }) => !target?.elements.some((one) => one.properties.id === decodeURIComponent(url.hash.slice(1))),
    );
    expect(lost.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });

  test('links between pages end in a slash, so that no host has to send readers on', () => {
    const bare = links.filter(
      ({ element, address, url }) =>
        element.tagName === 'a' &&
        !address.startsWith('#') &&
        !/(?:\/|\.(?:xml|ics|json|opml|csv|txt|parquet))$/.test(url.pathname),
    );
    expect(bare.map(({ page, address }) => `${page.path} → ${address}`)).toEqual([]);
  });

  test('every page can be reached from the front page, apart from the moved and those that stand for a page that is not there', () => {
    const reached = new Set(['/']);
    for (const path of reached)
      for (const link of links)
        if (link.page.path === path && ['a', 'form'].includes(link.element.tagName) && link.target)
          reached.add(link.target.path);
    const alone = pages.filter((page) => !reached.has(page.path) && !isMoved(page)).map((page) => page.path);
    // Whoever framed a story before it was retracted has its address.
    expect(alone).toEqual(['/404.html', `/embed/news/${RETRACTED.slug}/`, '/offline/', '/styleguide/']);
  });

  test('the canonical address of a page is its own, and of a moved story the new one', () => {
    for (const page of pages) {
      const canonical = tagged(page, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
      const address = canonical.map((link) => attribute(link, 'href'));
      if (['/404.html', '/offline/', '/styleguide/'].includes(page.path)) expect(address).toEqual([]);
      else if (isEmbed(page)) expect(address).toEqual([new URL(page.path.slice('/embed'.length), site).href]);
      else if (isMoved(page)) expect(address, page.path).not.toEqual([new URL(page.path, site).href]);
      else expect(address, page.path).toEqual([new URL(page.path, site).href]);
    }
  });

  test('every file that a stylesheet names was built', () => {
    const sheets = filesOf(dist).filter((file) => file.endsWith('.css') && file.startsWith('_astro/'));
    const named = sheets.flatMap((file) =>
      [...readFileSync(join(dist, file), 'utf8').matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(
        ([, address = '']) => new URL(address, new URL(file, site)).href,
      ),
    );
    expect(named.length).toBeGreaterThan(1);
    for (const address of named) {
      const url = new URL(address);
      expect(url.origin).toBe(site.origin);
      expect(builtFile(url.pathname), address).not.toBeNull();
    }
  });
});
