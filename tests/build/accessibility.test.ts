import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMoved, pageAt, pages } from './pages.ts';
import { CORRECTED } from './correctedStory.ts';
import { AWKWARD } from './plantedStories.ts';
import { RETRACTED } from './unseenStories.ts';
import { serveSite, type ServedSite } from './servedSite.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every sort of page that the site has. */
const KINDS: [kind: string, path: string][] = [
  ['the front page', '/'],
  ['a story with every component', `/news/${CORRECTED.slug}/`],
  ['a story with awkward signs', `/news/${AWKWARD.slug}/`],
  ['a retracted story', `/news/${RETRACTED.slug}/`],
  ['all sections', '/sections/'],
  ['a section', '/sections/data/'],
  ['a second page of a list', '/sections/data/2/'],
  ['all topics', '/topics/'],
  ['a topic', '/topics/tracing/'],
  ['all people', '/people/'],
  ['a person or desk', '/people/enforcement-desk/'],
  ['all organisations', '/organisations/'],
  ['an organisation', '/organisations/fbi/'],
  ['the archive', '/archive/'],
  ['a year', '/archive/2019/'],
  ['a month', '/archive/2019/03/'],
  ['the search before a search', '/search/'],
  ['the search with results', '/search/?q=brief'],
  ['the feeds', '/feeds/'],
  ['a standing page', '/about/'],
  ['how we work', '/how-we-work/'],
  ['how to follow us', '/how-to-follow/'],
  ['page not found', '/404.html'],
];

/** Lists by topic, body, person and month: one of each is among `KINDS`, and their cards are in the lists of sections too. */
const LIST = /^\/(?:topics|organisations|people|archive\/\d{4})\/[^/]+\//;

/** Pages whose words are their own. Planted briefs are all alike. */
const OTHERS = pages
  .filter((page) => !isMoved(page) && !page.path.startsWith('/news/brief-') && !LIST.test(page.path))
  .map((page) => page.path)
  .filter((path) => !KINDS.some(([, known]) => known === path));

const VIEWS = [
  { name: 'light, telephone', colorScheme: 'light', width: 360 },
  { name: 'dark, telephone', colorScheme: 'dark', width: 360 },
  { name: 'light, desk', colorScheme: 'light', width: 1280 },
  { name: 'dark, desk', colorScheme: 'dark', width: 1280 },
] as const;

describe('Everybody can read it', () => {
  let served: ServedSite;
  /** One browser page for each view, and used for one page of the site after another. */
  let views: Page[];

  beforeAll(async () => {
    served = await serveSite();
    views = await Promise.all(
      VIEWS.map(({ colorScheme, width }) =>
        served.browser.newPage({ colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' }),
      ),
    );
  });
  afterAll(() => served.close());

  /** What is wrong with a page in a view, one line a finding. */
  async function findings(path: string, view: Page, name: string): Promise<string[]> {
    await view.goto(served.url + path);
    if (path.includes('?q=')) await view.locator('[data-search-results] li').first().waitFor();
    // Our pages have no frames; the mode for pages with frames opens a tab for each run and takes five times as long.
    const { violations } = await new AxeBuilder({ page: view }).withTags(RULES).setLegacyMode().analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${path} (${name}) ${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }

  /** How many pixels of a page lie outside of a telephone. */
  async function overhang(view: Page): Promise<number> {
    return view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  test('the story with every component has every component', () => {
    const story = pageAt(`/news/${CORRECTED.slug}/`);
    const names = story.elements.flatMap((element) => element.properties.className ?? []);
    for (const name of [
      ...['quotation', 'figure', 'stat', 'callout', 'timeline', 'corrected', 'source-mark', 'footnotes'],
      ...['contents', 'key-points', 'sources', 'corrections', 'corrected-note', 'story-lead', 'align-right'],
    ])
      expect(names).toContain(name);
    expect(story.elements.map(({ tagName }) => tagName)).toEqual(expect.arrayContaining(['table', 'pre', 'details']));
  });

  test.each(KINDS)('%s, light and dark, on a telephone and on a desk: %s', async (_, path) => {
    const found = await Promise.all(views.map((view, index) => findings(path, view, VIEWS[index]!.name)));
    expect(found.flat()).toEqual([]);
    expect(await Promise.all(views.map(overhang)), 'pixels to scroll to the side').toEqual([0, 0, 0, 0]);
  });

  test('every other story and page, on a desk, and none is wider than a telephone', { timeout: 300_000 }, async () => {
    const waiting = [...OTHERS];
    const found: string[] = [];
    const work = async () => {
      const view = await served.browser.newPage({ reducedMotion: 'reduce' });
      for (let path = waiting.pop(); path; path = waiting.pop()) {
        await view.setViewportSize({ width: 1280, height: 800 });
        found.push(...(await findings(path, view, 'light, desk')));
        await view.setViewportSize({ width: 360, height: 800 });
        const pixels = await overhang(view);
        if (pixels > 0) found.push(`${path} is ${pixels} pixels wider than a telephone`);
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(found).toEqual([]);
  });
});
