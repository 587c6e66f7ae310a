import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_VIEWS, findingsInViews, openAxeTab, showPage, USUAL_VIEWS } from './axeTab.ts';
import { CORRECTED } from './correctedStory.ts';
import { CASE_PATH } from './plantedCase.ts';
import { isMoved, pageAt, pages } from './pages.ts';
import { serveSite, type ServedSite } from './servedSite.ts';

describe('Everybody can read it, light and dark, on a telephone and on a desk', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());

  test('the story with every component has every component', () => {
    const story = pageAt(`/news/${CORRECTED.slug}/`);
    const names = story.elements.flatMap((element) => element.properties.className ?? []);
    for (const name of [
      ...['quotation', 'figure', 'stat', 'callout', 'timeline', 'corrected', 'source-mark', 'footnotes'],
      ...['claim', 'term', 'term-note', 'story-tools', 'share-links', 'citation', 'author-box', 'tiles'],
      ...['contents', 'key-points', 'sources', 'corrections', 'corrected-note', 'story-lead', 'align-right'],
    ])
      expect(names).toContain(name);
    expect(story.elements.map(({ tagName }) => tagName)).toEqual(expect.arrayContaining(['table', 'pre', 'details']));
  });

  test('every page', { timeout: 400_000 }, async () => {
    // The planted briefs differ by a number: one stands for all. So it is with lists of cases, of one sort each.
    const sorts = new Set<string>();
    const isAnother = (path: string) => {
      const sort = /^\/cases\/(?:(agencies|countries|kinds|laws)\/[^/]+|[^/]+)\/$/.exec(path);
      if (!sort || path === CASE_PATH) return false;
      const name = sort[1] ?? 'case';
      return sorts.size === sorts.add(name).size;
    };
    const waiting = pages
      .filter((page) => !isMoved(page) && !/^\/news\/brief-(?!01)/.test(page.path) && !isAnother(page.path))
      .map(({ path }) => path);
    expect(waiting.length).toBeGreaterThan(160);
    const found: string[] = [];
    /** Types of pages of which one was seen in all views. */
    const seen = new Set<string>();
    const work = async () => {
      const tab = await openAxeTab(served);
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        await showPage(tab, path);
        const [, type = ''] = path.split('/');
        found.push(...(await findingsInViews(tab, seen.has(type) ? USUAL_VIEWS : ALL_VIEWS)));
        seen.add(type);
      }
    };
    await Promise.all([work(), work()]);
    expect(found).toEqual([]);
  });

  test('search with results', async () => {
    const tab = await openAxeTab(served);
    await tab.goto(`${served.url}/search/?q=brief`);
    await tab.locator('.search-results li').first().waitFor();
    expect(await findingsInViews(tab, ALL_VIEWS)).toEqual([]);
  });
});
