import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { EMBED_POLICY_META, policyForMeta, readerPolicy } from '../../src/seo/policy.ts';
import { carriedStyles, expectedMeta } from './builtHeaders.ts';
import { attribute, isEmbed, isMoved, pages, tagged, type BuiltPage } from './pages.ts';
import { dist, filesOf, site } from './site.ts';

const stories = pages.filter((page) => page.path.startsWith('/news/'));

describe('What a page carries', () => {
  test('every page carries the Content-Security-Policy, before anything that it governs', () => {
    for (const page of pages) {
      const [head] = tagged(page, 'head');
      const policies = tagged(page, 'meta').filter(
        (meta) => attribute(meta, 'httpEquiv') === 'content-security-policy',
      );
      const texts = policies.map((meta) => attribute(meta, 'content'));
      expect(texts, page.path).toEqual([policyOf(page, texts[0] ?? '')]);
      const before = head?.children.slice(0, head.children.indexOf(policies[0]!)) ?? [];
      expect(
        before.map((node) => (node.type === 'element' ? node.tagName : node.type)),
        page.path,
      ).toEqual(['meta']);
    }
  });

  test('of styles a page carries one block, one of the few that the policy names by their hashes', () => {
    // A page of its own for each would let in what nobody has read.
    expect(carriedStyles).toHaveLength(3);
    for (const page of pages)
      expect(tagged(page, 'style'), page.path).toHaveLength(isEmbed(page) || isMoved(page) ? 0 : 1);
  });

  test('no page has a script or a handler in its markup, or a style beside that block', () => {
    for (const page of pages) {
      // Data is never run. It may not end its element, whatever an author writes.
      const data = tagged(page, 'script').filter((script) => script.properties.type === 'application/ld+json');
      for (const script of data) expect(toString(script), page.path).not.toContain('<');
      const scripts = tagged(page, 'script').filter(
        (script) => !data.includes(script) && (!script.properties.src || script.children.length > 0),
      );
      expect(scripts, page.path).toEqual([]);
      const attributes = page.elements.flatMap((element) =>
        Object.keys(element.properties).filter((name) => name === 'style' || /^on/i.test(name)),
      );
      expect(attributes, page.path).toEqual([]);
      expect(page.html, page.path).not.toMatch(/javascript:/i);
    }
  });

  test('no page loads anything from another site', () => {
    const loaded = pages.flatMap((page) =>
      page.elements.flatMap((element) => {
        if (element.tagName === 'a') return [];
        if (element.tagName === 'link' && !loads(attribute(element, 'rel') ?? '')) return [];
        const addresses = [
          attribute(element, 'src'),
          element.tagName === 'link' ? attribute(element, 'href') : null,
          attribute(element, 'data'),
          attribute(element, 'poster'),
          ...(attribute(element, 'srcSet')?.split(/,\s+/) ?? []).map((one) => one.split(/\s/)[0] ?? ''),
        ];
        return addresses.flatMap((address) => (address === null ? [] : { page: page.path, address }));
      }),
    );
    expect(loaded.length).toBeGreaterThan(1000);
    expect(loaded.filter(({ address }) => new URL(address, site).origin !== site.origin)).toEqual([]);
  });

  test('no stylesheet loads anything from another site', () => {
    for (const file of filesOf(dist).filter((one) => one.endsWith('.css') && !one.startsWith('pagefind/'))) {
      const css = readFileSync(join(dist, file), 'utf8');
      expect(css, file).not.toMatch(/@import|url\(["']?(?:https?:)?\/\/|url\(["']?data:/);
    }
  });

  test('a page loads the one script of every page; search, finder, tracker, lookup and the pages of errors one of their own', () => {
    expect(stories.length).toBeGreaterThan(30);
    for (const page of pages) {
      const scripts = [
        ...tagged(page, 'script').filter((script) => script.properties.type !== 'application/ld+json'),
        ...tagged(page, 'link').filter(
          (link) => loads(attribute(link, 'rel') ?? '') && /\.js/.test(attribute(link, 'href') ?? ''),
        ),
      ];
      const isFinder = page.elements.some(({ properties }) => 'dataFinder' in properties);
      const own = isFinder || ['/search/', '/cases/', '/lookup/', '/offline/', '/404.html'].includes(page.path) ? 1 : 0;
      expect(scripts, page.path).toHaveLength(isMoved(page) || isEmbed(page) ? 0 : 1 + own);
    }
  });

  test('no page can be framed into another or frames one, sends a form elsewhere or embeds a plugin', () => {
    for (const page of pages) {
      expect(tagged(page, 'iframe', 'frame', 'object', 'embed', 'base', 'portal'), page.path).toEqual([]);
      for (const form of tagged(page, 'form')) expect(attribute(form, 'action')).toBe('/search/');
    }
  });
});

/** Whether a browser loads what a `<link>` of this sort names. */
function loads(rel: string): boolean {
  return /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/.test(rel);
}

/** The policy that a page is to carry: what only sends readers on has no styles. */
function policyOf(page: BuiltPage, policy: string): string {
  if (isEmbed(page)) return EMBED_POLICY_META;
  return isMoved(page) ? policyForMeta(readerPolicy()) : expectedMeta(policy);
}
