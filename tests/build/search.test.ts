import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectedStories } from './expectedStories.ts';
import { CORRECTED } from './correctedStory.ts';
import { AWKWARD, MOVED, NUMBERED, PUBLISHED_WORD, SOUGHT } from './plantedStories.ts';
import { DRAFT_WORD, FUTURE_WORD, RETRACTED_WORD } from './unseenStories.ts';
import { serveSite, type ServedSite } from './servedSite.ts';
import type { PlannedStory } from './storyFile.ts';
import { pageAt } from './pages.ts';

const count = (test: (story: (typeof expectedStories)[number]) => boolean) => expectedStories.filter(test).length;

/** Chromium tells the console when it leaves out the transition to a page that was not ready for it. Nothing is amiss. */
const GIVEN_UP = /^Transition was aborted/;

describe('Search, in a browser, on the built site', () => {
  let served: ServedSite;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());
  beforeEach(async () => {
    page = await served.browser.newPage();
    complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => {
      if (!GIVEN_UP.test(message)) complaints.push(message);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) complaints.push(`asks for ${request.url()}`);
    });
    return () => page.close();
  });

  const status = (text: string | RegExp) => page.locator('.search-said').filter({ hasText: text }).waitFor();
  const found = () =>
    page.locator('.search-results h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const search = async (words: string) => {
    await page.goto(`${served.url}/search/?q=${encodeURIComponent(words)}`);
    await status(`for “${words}”`);
  };

  test('a word that stands only in its text finds a story, and shows where', async () => {
    await search(PUBLISHED_WORD);
    await status(`1 story for “${PUBLISHED_WORD}”`);
    await page.locator('.search-results li').waitFor();
    expect(await found()).toEqual([`/news/${AWKWARD.slug}/`]);
    expect(await page.locator('.search-results mark').allTextContents()).toEqual([PUBLISHED_WORD]);
    expect(await page.locator('.search-results h2').allTextContents()).toEqual([AWKWARD.fields.headline]);
    expect(complaints).toEqual([]);
  });

  test('who types in the head of any page comes to the results', async () => {
    await page.goto(`${served.url}/`);
    await page.getByRole('searchbox').fill(PUBLISHED_WORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/search/?q=${PUBLISHED_WORD}`);
    await status('1 story');
    expect(complaints).toEqual([]);
  });

  test('section, topic and year narrow a search, also together and without words', async () => {
    await page.goto(`${served.url}/search/`);
    const year = 2019;
    const inYear = count(({ fields }) => fields.published.startsWith(String(year)));
    const inSection = count(({ fields }) => fields.section === 'data' && fields.published.startsWith(String(year)));
    const withTopic = count(
      ({ fields }) =>
        fields.section === 'data' && fields.topics.includes('tracing') && fields.published.startsWith(String(year)),
    );
    await page.locator('select[name=year]').selectOption(String(year));
    await status(`${inYear} stories`);
    await page.locator('select[name=section]').selectOption('data');
    await status(`${inSection} stories`);
    await page.locator('select[name=topic]').selectOption('tracing');
    await status(`${withTopic} stories`);
    expect(await page.locator('.search-results > li').count()).toBe(10);
    await page.getByRole('searchbox', { name: 'Search the archive' }).last().fill('number 07');
    await status('for “number 07”');
    expect(await page.locator('.search-results h2').first().textContent()).toBe('In brief, number 07');
    expect(new URL(page.url()).searchParams.get('year')).toBe('2019');
    expect(complaints).toEqual([]);
  });

  test('the newest can come first', async () => {
    await page.goto(`${served.url}/search/?year=2019&sort=date`);
    await status(/\d+ stories/);
    const newest = expectedStories.filter(({ fields }) => fields.published.startsWith('2019'));
    await page.locator('.search-results > li').nth(9).waitFor();
    expect(await found()).toEqual(newest.slice(0, 10).map(({ path }) => path));
  });

  test('names, numbers of cases and wallets are found as readers type them', async () => {
    await page.goto(`${served.url}/search/`);
    const sought: [words: string, story: PlannedStory][] = [
      ...['Šakėnaitė', 'Sakenaite', 'sakenaite'].map((name): [string, PlannedStory] => [name, CORRECTED]),
      ...[SOUGHT.docket, SOUGHT.docketInShort, SOUGHT.place, SOUGHT.placeTyped].map((words): [string, PlannedStory] => [
        words,
        NUMBERED,
      ]),
      ...[SOUGHT.wallet, SOUGHT.wallet.toLowerCase(), SOUGHT.wallet.slice(0, 12)].map(
        (words): [string, PlannedStory] => [words, NUMBERED],
      ),
    ];
    for (const [words, story] of sought) {
      await page.locator('#search-query').fill(words);
      await status(`for “${words}”`);
      expect((await found())[0], words).toBe(`/news/${story.slug}/`);
    }
    expect(complaints).toEqual([]);
  });

  test('a result leads to the part of the story in which the words stand', async () => {
    await search(SOUGHT.wallet);
    const part = page.locator('.search-parts li').filter({ hasText: 'The wallet' });
    expect(await part.locator('mark').allTextContents()).toEqual([expect.stringContaining(SOUGHT.wallet)]);
    const address = new URL((await part.locator('a').getAttribute('href')) ?? '', served.url);
    expect(address.pathname).toBe(`/news/${NUMBERED.slug}/`);
    const ids = pageAt(address.pathname).elements.map(({ properties }) => properties.id);
    expect(ids).toContain(address.hash.slice(1));
  });

  test('filters say how many stories each choice would leave, by organisation and country too', async () => {
    await page.goto(`${served.url}/search/?organisation=fbi`);
    const withFbi = count(({ fields }) => fields.organisations?.includes('fbi') ?? false);
    await status(`${withFbi} stories`);
    const labels = await page.locator('select[name=country] option').allTextContents();
    const inPoland = count(
      ({ fields }) => (fields.organisations?.includes('fbi') && fields.countries?.includes('PL')) ?? false,
    );
    expect(labels).toContain(`Poland (${inPoland})`);
    await page.locator('select[name=country]').selectOption('pl');
    await status(inPoland === 1 ? '1 story' : `${inPoland} stories`);
    const chosen = await page.locator('select[name=organisation] option:checked').textContent();
    expect(chosen).toMatch(new RegExp(`\\(${inPoland}\\)$`));
    // What was chosen can be changed: the other countries still count.
    expect(await page.locator('select[name=country] option').count()).toBeGreaterThan(2);
  });

  test('back undoes a filter, and words of a page of the site lead to it', async () => {
    await search('europol');
    expect(await page.locator('.search-pages a').first().getAttribute('href')).toBe('/organisations/europol/');
    const [before = ''] = (await page.locator('.search-said').allTextContents()) ?? [];
    await page.locator('select[name=country]').selectOption('pl');
    await page.waitForURL(/country=pl/);
    await page.goBack();
    await status(before);
    expect(await page.locator('select[name=country]').inputValue()).toBe('');
    expect(new URL(page.url()).search).toBe('?q=europol');
  });

  test('the keyboard goes from any page to a result and back to the words', async () => {
    await page.goto(`${served.url}/topics/`);
    await page.keyboard.press('/');
    await page.keyboard.type(`${PUBLISHED_WORD}/`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await status('1 story');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
    await page.keyboard.press('/');
    expect(await focused()).toBe('search-query');
    await page.locator('.search-results li').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(`/news/${AWKWARD.slug}/`);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('search-query');
    await page.keyboard.press('Escape');
    await page.waitForURL(`${served.url}/search/`);
    expect(await page.locator('#search-query').inputValue()).toBe('');
  });

  test('who does not want the key / switches it off', async () => {
    await page.goto(`${served.url}/search/`);
    await page.locator('.search-keys summary').click();
    await page.locator('.search-keys input').uncheck();
    await page.goto(`${served.url}/topics/`);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });

  test('an address that leads nowhere searches for its words', async () => {
    await page.goto(`${served.url}/2021/coins-of-the-march-theft.html`);
    expect(await page.locator('main [type=search]').inputValue()).toBe('coins of the march theft');
    await page.locator('[data-lost] a').click();
    await status(/ for “coins of the march theft”/);
    expect((await found())[0]).toBe(`/news/${MOVED.slug}/`);
  });

  test('what was searched for is offered again in this browser, and forgotten on demand', async () => {
    await search(PUBLISHED_WORD);
    await page.locator('.search-results h2 a').click();
    await page.waitForURL('**/news/**');
    await page.goto(`${served.url}/search/`);
    const recent = page.locator('.search-recent');
    expect(await recent.locator('a').allTextContents()).toEqual([PUBLISHED_WORD]);
    await recent.getByRole('button').click();
    expect(await recent.isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('a search that cannot be loaded, or not wholly, says so and finds nothing false; trying again helps', async () => {
    for (const part of ['**/pagefind/pagefind.js*', '**/pagefind/pagefind-entry.json*', '**/pagefind/index/*']) {
      await page.route(part, (route) => route.abort());
      await page.goto(`${served.url}/search/?q=${PUBLISHED_WORD}`);
      await status('could not be loaded');
      await page.unroute(part);
      await page.getByRole('button', { name: 'Try again' }).click();
      await status('1 story');
    }
  });

  test('without scripts the page says what can be done instead', async () => {
    const plain = await served.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${served.url}/search/?q=mixer`);
    const engines = await plain
      .locator('.search-engines a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
    expect(engines.length).toBeGreaterThan(2);
    for (const address of engines) expect(decodeURIComponent(address)).toMatch(/[?&]q(?:uery)?=site:[\w.-]+ $/);
    expect(await plain.locator('.search-browse a').count()).toBeGreaterThan(20);
    // Text browsers show what is hidden: controls that need scripts are not in the page at all.
    expect(await plain.locator('main :is(select, details, button:not([type=submit]))').count()).toBe(0);
    await plain.close();
  });

  test('what is not out is not found', async () => {
    await page.goto(`${served.url}/search/`);
    for (const word of [DRAFT_WORD, FUTURE_WORD, RETRACTED_WORD]) {
      await page.locator('#search-query').fill(word);
      await status(`Nothing found for “${word}”`);
      expect(await found()).toEqual([]);
    }
    expect(await page.locator('.search-advice').isVisible()).toBe(true);
    expect(await page.locator('[data-search-browse]').isVisible()).toBe(true);
  });

  test('a page with a story asks for its own files only, and for none of the search', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${served.url}/news/${CORRECTED.slug}/`, { waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((path) => /pagefind/.test(path))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
