import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTypes } from '../../scripts/pageTypes.ts';
import { CORRECTED } from './correctedStory.ts';
import { accepting, changeOf, keepPicture } from './keptPicture.ts';
import { CASE_PATH } from './plantedCase.ts';
import { COURSE } from './plantedTraining.ts';
import { dist } from './site.ts';
import { serveSite, type ServedSite } from './servedSite.ts';
import { RETRACTED } from './unseenStories.ts';

/** A page of each type, by the name of its picture. */
const PAGES = {
  'style-guide': '/styleguide/',
  'front-page': '/',
  story: `/news/${CORRECTED.slug}/`,
  retracted: `/news/${RETRACTED.slug}/`,
  'training-programme': `/training/${COURSE.slug}/`,
  finder: '/training/',
  case: CASE_PATH,
  tracker: '/cases/',
  figures: '/cases/figures/',
  section: '/sections/data/',
  topics: '/topics/',
  archive: '/archive/',
  search: '/search/',
  about: '/about/',
  'not-found': '/404.html',
};
/** The types of pages that are made of the same parts: seen once each. */
const ALIKE = {
  accessibility: '/accessibility/',
  'archive-month': '/archive/2022/08/',
  'archive-year': '/archive/2022/',
  'cases-of-a-kind': '/cases/kinds/mixer/',
  claims: '/claims/',
  contact: '/contact/',
  corrections: '/corrections/',
  countries: '/countries/',
  country: '/countries/at/',
  'embedded-case': `/embed${CASE_PATH}`,
  feeds: '/feeds/',
  glossary: '/glossary/',
  'how-to-follow': '/how-to-follow/',
  'how-we-work': '/how-we-work/',
  lookup: '/lookup/',
  offline: '/offline/',
  'open-data': '/data/',
  organisation: '/organisations/fbi/',
  organisations: '/organisations/',
  people: '/people/',
  person: '/people/training-desk/',
  'programmes-for': '/training/for/officers/',
  'past-training': '/training/past/',
  sections: '/sections/',
  'one-series': '/series/mixers/',
  series: '/series/',
  topic: '/topics/mixers/',
  'training-calendar': '/training/calendar/',
};
const VIEWS = [
  { name: 'phone-dark', width: 360, height: 1400, colorScheme: 'dark' },
  { name: 'desk-light', width: 1280, height: 1400, colorScheme: 'light' },
] as const;

describe('The look of each type of page is the one that was accepted', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());

  test('no type of page is left out', () => {
    const seen = new Set<string>(Object.values({ ...PAGES, ...ALIKE }));
    const missing = pageTypes(dist, join(import.meta.dirname, '..', '..', 'src', 'pages')).filter(
      ({ paths }) => !paths.some((path) => seen.has(path)),
    );
    expect(missing.map(({ route }) => route)).toEqual([]);
  });

  test.each(VIEWS)('$name', async ({ name: view, width, height, colorScheme }) => {
    const looks = { viewport: { width, height }, colorScheme, reducedMotion: 'reduce' } as const;
    // A page that the service worker brings would come past the route below.
    const tab = await served.browser.newPage({ ...looks, bypassCSP: true, serviceWorkers: 'block' });
    const [major = ''] = served.browser.version().split('.');
    // A reader’s page does without typefaces that come late. A picture waits for them.
    await tab.route('**/*', async (route) => {
      if (!['document', 'stylesheet'].includes(route.request().resourceType())) return route.continue();
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('font-display:optional', 'font-display:block'),
      });
    });
    const changes: string[] = [];
    for (const [name, path] of Object.entries(view === 'desk-light' ? { ...PAGES, ...ALIKE } : PAGES)) {
      await tab.goto(served.url + path, { waitUntil: 'load' });
      // The script of this page brings its menus.
      if (path === PAGES.search) await tab.locator('.search-filters').waitFor();
      await tab.evaluate(async () => {
        for (const image of document.images) image.loading = 'eager';
        // `ready` alone can come before the first of them was asked for.
        await Promise.all(['Newsreader', 'Public Sans'].map((face) => document.fonts.load(`1em "${face}"`)));
        await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]);
      });
      const shot = await tab.screenshot({ animations: 'disabled', fullPage: name === 'style-guide' });
      if (accepting) await keepPicture(`${name}-${view}`, shot, major);
      else changes.push(...[await changeOf(`${name}-${view}`, shot, major)].filter((change) => change !== null));
    }
    await tab.close();
    expect(changes, 'If the new look is meant: npm run accept-pictures').toEqual([]);
  });
});
