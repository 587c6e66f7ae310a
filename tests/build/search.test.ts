import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectedStories } from './expectedStories.ts';
import { CORRECTED } from './correctedStory.ts';
import { AWKWARD, PUBLISHED_WORD } from './plantedStories.ts';
import { DRAFT_WORD, FUTURE_WORD, RETRACTED_WORD } from './unseenStories.ts';
import { serveSite, type ServedSite } from './servedSite.ts';
import { newsroom } from './site.ts';

/** The name under which a section or topic stands in the filters. */
const nameOf = (path: string) =>
  (parse(readFileSync(join(newsroom, 'content', `${path}.yaml`), 'utf8')) as { name: string }).name;
const count = (test: (story: (typeof expectedStories)[number]) => boolean) => expectedStories.filter(test).length;

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
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.url)) complaints.push(`asks for ${request.url()}`);
    });
    return () => page.close();
  });

  const status = (text: string | RegExp) => page.locator('[data-search-status]').filter({ hasText: text }).waitFor();
  const found = () =>
    page.locator('[data-search-results] h2 a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const search = async (words: string) => {
    await page.goto(`${served.url}/search/?q=${encodeURIComponent(words)}`);
    await status(`for “${words}”`);
  };

  test('a word that stands only in its text finds a story, and shows where', async () => {
    await search(PUBLISHED_WORD);
    await status(`1 story for “${PUBLISHED_WORD}”`);
    await page.locator('[data-search-results] li').waitFor();
    expect(await found()).toEqual([`/news/${AWKWARD.slug}/`]);
    expect(await page.locator('[data-search-results] mark').allTextContents()).toEqual([PUBLISHED_WORD]);
    expect(await page.locator('[data-search-results] h2').allTextContents()).toEqual([AWKWARD.fields.headline]);
    expect(complaints).toEqual([]);
  });

  test.each(['Šakėnaitė', 'Sakenaite', 'sakenaite'])(
    'a name is found however its letters are typed: %s',
    async (name) => {
      await search(name);
      await page.locator('[data-search-results] li').first().waitFor();
      expect((await found())[0]).toBe(`/news/${CORRECTED.slug}/`);
      expect(complaints).toEqual([]);
    },
  );

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
    await page.locator('select[name=section]').selectOption(nameOf('sections/data'));
    await status(`${inSection} stories`);
    await page.locator('select[name=topic]').selectOption(nameOf('topics/tracing'));
    await status(`${withTopic} stories`);
    expect(await page.locator('[data-search-results] > li').count()).toBe(10);
    await page.getByRole('searchbox', { name: 'Search the archive' }).last().fill('number 07');
    await status('for “number 07”');
    expect(await page.locator('[data-search-results] h2').first().textContent()).toBe('In brief, number 07');
    expect(new URL(page.url()).searchParams.get('year')).toBe('2019');
    expect(complaints).toEqual([]);
  });

  test('the newest can come first', async () => {
    await page.goto(`${served.url}/search/?year=2019&sort=date`);
    await status(/\d+ stories/);
    const newest = expectedStories.filter(({ fields }) => fields.published.startsWith('2019'));
    await page.locator('[data-search-results] > li').nth(9).waitFor();
    expect(await found()).toEqual(newest.slice(0, 10).map(({ path }) => path));
  });

  test.each([DRAFT_WORD, FUTURE_WORD, RETRACTED_WORD])('what is not out is not found: %s', async (word) => {
    await search(word);
    await status(`Nothing found for “${word}”`);
    expect(await found()).toEqual([]);
  });

  test('a page with a story asks for its own files only, and for none of the search', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${served.url}/news/${CORRECTED.slug}/`, { waitUntil: 'networkidle' });
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((path) => /\.js$|pagefind/.test(path))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
