import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_VIEWS, findingsInViews, openAxeTab, showPage, USUAL_VIEWS } from './axeTab.ts';
import { CORRECTED } from './correctedStory.ts';
import { isMoved, pageAt, pages } from './pages.ts';
import { serveSite, type ServedSite } from './servedSite.ts';

/** Pages that differ by what is said in them and nothing else. */
const REPEATED = [
  /^\/(embed\/(?:news|cases))\//,
  /^\/news\/(brief)-\d+/,
  /^\/training\/([^/]+)\/[^/]+\/$/,
  /^\/(training)\/(?!course-of-the-tests|elliptic-learn|calendar|past)[^/]+\/$/,
  /^\/(cases)\/(?!granary-bank|figures)[^/]+\/$/,
  /^\/cases\/(agencies|countries|kinds|laws|steps|years|sums|coins)\/[^/]+\/$/,
  /^\/(organisations|countries)\/[^/]+\/$/,
  /^\/(archive)\/\d{4}\/\d{2}\/$/,
];
/** `EVERY_PAGE=1 npm test` takes minutes more. */
const isEveryPage = process.env.EVERY_PAGE === '1';

/** `/cases/`, a case and a list of cases are three types. */
const typeOf = (path: string): string => {
  const [, first = '', ...parts] = path.split('/');
  return `${first} ${parts.length}`;
};

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

  test('every page', { timeout: isEveryPage ? 900_000 : 400_000 }, async () => {
    const stands = new Set<string>();
    /** Whether a page of its sort has been seen: planted briefs, programmes and filters of training, lists of cases of one kind. */
    const isRepeated = (path: string) => {
      const sort = REPEATED.map((pattern) => pattern.exec(path)?.[1]).find(Boolean);
      return !isEveryPage && sort !== undefined && stands.size === stands.add(sort).size;
    };
    const waiting = pages.filter((page) => !isMoved(page) && !isRepeated(page.path)).map(({ path }) => path);
    expect(waiting.length).toBeGreaterThan(100);
    const found: string[] = [];
    /** Types of pages of which one was seen in all views. */
    const seen = new Set<string>();
    const work = async () => {
      const tab = await openAxeTab(served);
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        await showPage(tab, path);
        const type = typeOf(path);
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
