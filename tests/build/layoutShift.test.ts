import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORRECTED } from './correctedStory.ts';
import { CASE_PATH } from './plantedCase.ts';
import { serveSite, type ServedSite } from './servedSite.ts';

const STORY = '/news/fbi-blames-north-korea-for-bybit-theft/';
const TEXTS = { 'the front page': '/', 'a story': STORY, 'all cases': '/cases/', 'a case': CASE_PATH };
/** What comes late, and pages that it changes, by the words for them and an address. */
const LATECOMERS = {
  scripts: {
    files: '**/*.js',
    pages: {
      'an address that leads nowhere': '/2021/06/agents-recover-most-of-the-ransom-that-the-pipeline-company-paid.html',
      'the page of readers who are offline': '/offline/',
      'search without a query': '/search/',
      'all cases': '/cases/',
      'the finder of training': '/training/',
      'a story': STORY,
    },
  },
  // What a page shows first has its styles with it: it must not look otherwise when the others come.
  stylesheets: {
    files: '**/*.css',
    pages: {
      'the front page': '/',
      topics: '/topics/',
      'all cases': '/cases/',
      'a story': STORY,
      'a corrected story': `/news/${CORRECTED.slug}/`,
    },
  },
  // Chromium waits 100 milliseconds for a typeface and shows nothing in its place, then takes the fallback for good.
  'typefaces, by a moment,': { files: '**/*.woff2', after: 50, pages: TEXTS },
  typefaces: { files: '**/*.woff2', pages: TEXTS },
};
const WIDTHS = [360, 1280];
interface Latecomers {
  files: string;
  /** Milliseconds by which they are late. */
  after?: number;
  pages: Record<string, string>;
}
/** Far more than a browser needs to show the page without them. */
const LATE = 400;
/** On a busy machine Chromium tells now and then of a part of a pixel, without an element that moved. */
const INVISIBLE = 0.00005;

let served: ServedSite;
beforeAll(async () => {
  served = await serveSite();
});
afterAll(() => served.close());

const VIEWS = Object.entries<Latecomers>(LATECOMERS).flatMap(([what, late]) =>
  WIDTHS.map((width) => ({ what, width, ...late })),
);

test.each(VIEWS)(
  'no page moves when its $what come late, $width pixels wide',
  async ({ width, files, pages, after = LATE }) => {
    const moves = await Promise.all(
      Object.entries(pages).map(async ([words, path]) => [words, await movesOf(path, width, files, after)]),
    );
    expect(Object.fromEntries(moves)).toEqual(Object.fromEntries(Object.keys(pages).map((words) => [words, []])));
  },
);

/** What moved on a page where some files come late, with how far, in the browser’s measure. */
async function movesOf(path: string, width: number, late: string, after: number): Promise<string[]> {
  const tab = await served.browser.newPage({ viewport: { width, height: 740 }, serviceWorkers: 'block' });
  await tab.route(late, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, after));
    await route.continue();
  });
  await tab.goto(served.url + path, { waitUntil: 'networkidle' });
  const moved = await tab.evaluate(
    (invisible) =>
      new Promise<string[]>((resolve) => {
        const found: string[] = [];
        new PerformanceObserver((list) => {
          // The types of TypeScript do not know these entries.
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node }[] })[])
            if (entry.value >= invisible)
              found.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.textContent).join(', ')}`);
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer hears of all that was before in its first turn.
        setTimeout(() => resolve(found), 100);
      }),
    INVISIBLE,
  );
  await tab.close();
  return moved;
}
