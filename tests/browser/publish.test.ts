import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { drawnPicture } from '../support/drawnPicture.ts';

const HEADLINE = 'Harbour police recover a hardware wallet';
const SLUG = 'harbour-police-recover-a-hardware-wallet';
const FOLDER = `content/articles/${SLUG}`;

describe('an author writes and publishes a story', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let pictures: string;
  let desk: AuthorsDesk;
  let answer = '';

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(), launchChromium()]);
    pictures = mkdtempSync(join(tmpdir(), 'pictures-'));
    const lead = await drawnPicture(pictures, 'harbour.png', '#336699');
    const chart = await drawnPicture(pictures, 'wallet.png', '#996633');
    desk = await AuthorsDesk.open(browser, newsroom.url);
    await desk.newArticle();
    await desk.fill('Headline', HEADLINE);
    await desk.fill('Standfirst', 'Divers found the device where a suspect had thrown it, the police said.');
    await desk.choose('Section', 'Enforcement');
    await desk.choose('Topics', 'Asset recovery');
    await desk.choose('Bylines', 'Enforcement desk');
    await desk.choosePicture(lead);
    await desk.fill('Description for people who cannot see it', 'A plain blue field.');
    await desk.page.getByRole('button', { name: 'Add sources' }).click();
    await desk.fill('Title', 'Notice of the harbour police');
    await desk.fill('Publisher', 'Harbour police');
    await desk.choose('Kind', 'Agency release');
    await desk.fill('Short name', 'notice');
    await desk.type('Divers worked for two days. The water was < 4 degrees and {cold}.');
    await desk.addCard('Quotation');
    await desk.fill('Who said it', 'A diver');
    await desk.page.getByLabel('Source', { exact: true }).last().fill('notice');
    await desk.page.getByLabel('Text', { exact: true }).first().fill('We found it under **a boat**.');
    await desk.addCard('Picture with caption');
    await desk.choosePicture(chart, 0);
    await desk.page
      .getByLabel(/^Description for people/i)
      .first()
      .fill('A plain brown field.');
    answer = await desk.publish();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(pictures, { recursive: true, force: true });
  });

  const page = async (address: string) => (await fetch(newsroom.url + address)).text();

  test('the CMS says that it is saved, and nothing went wrong on its page', () => {
    expect(answer).toBe('Entry published');
    expect(desk.complaints).toEqual([]);
  });

  test('one commit by the author holds exactly the files of the story', () => {
    expect(newsroom.git('log', '-1', '--format=%an <%ae>: %s')).toBe(
      `Test Author <author@example.org>: Add article: ${HEADLINE}`,
    );
    expect(newsroom.git('show', '--name-status', '--format=').split('\n')).toEqual([
      `A\t${FOLDER}/harbour.png`,
      `A\t${FOLDER}/index.mdx`,
      `A\t${FOLDER}/wallet.png`,
    ]);
    expect(newsroom.git('rev-list', '--count', 'HEAD')).toBe('2');
  });

  test('the work tree and the index agree with the commit', () => {
    expect(newsroom.git('status', '--porcelain')).toBe('');
  });

  test('the file means what was typed', () => {
    const text = readFileSync(join(newsroom.folder, FOLDER, 'index.mdx'), 'utf8');
    expect(text).toMatch(/^---\nid: urn:uuid:[0-9a-f-]{36}\nheadline: Harbour police recover a hardware wallet\n/);
    expect(text).toContain('The water was \\< 4 degrees and \\{cold\\}.');
    expect(text).toContain('<Quote speaker="A diver" source="notice">\nWe found it under **a boat**.\n</Quote>');
    expect(text).toContain('<Figure src="wallet.png" alt="A plain brown field." />');
  });

  test('readers find the story on its page, on the home page and in its section', async () => {
    const story = await page(`/news/${SLUG}/`);
    expect(story).toContain('The water was &#x3C; 4 degrees and {cold}.');
    expect(story).toContain('<strong>a boat</strong>');
    expect(story).toContain('A plain brown field.');
    expect(await page('/')).toContain(`/news/${SLUG}/`);
    expect(await page('/sections/enforcement/')).toContain(`/news/${SLUG}/`);
  });

  test('its pictures load', async () => {
    // Below the sources there are pictures of other stories.
    const [story = ''] = (await page(`/news/${SLUG}/`)).split('class="sources"');
    const addresses = [...story.matchAll(/<img[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      const response = await fetch(newsroom.url + address);
      expect(response.headers.get('content-type')).toBe('image/jpeg');
      expect(response.status).toBe(200);
    }
  });

  test('subscribers get it with its whole text', async () => {
    for (const feed of ['/rss.xml', '/sections/enforcement/rss.xml']) {
      const xml = await page(feed);
      expect(xml).toContain(`<title>${HEADLINE}</title>`);
      expect(xml).toContain('Divers worked for two days.');
    }
  });

  test('search finds it, and finds it anew after an edit', async () => {
    const reader = await browser.newPage();
    await reader.goto(`${newsroom.url}/search/?q=hardware+wallet`);
    const result = reader.getByRole('link', { name: HEADLINE });
    await result.waitFor();
    expect(await result.getAttribute('href')).toBe(`/news/${SLUG}/`);
    // The dev server reloads a page that is open when content changes.
    await reader.goto('about:blank');

    await desk.fill('Standfirst', 'Divers found the quixotic device where a suspect had thrown it, the police said.');
    expect(await desk.publish()).toBe('Entry published');
    await reader.goto(`${newsroom.url}/search/?q=quixotic`);
    await result.waitFor();
    await reader.close();
  });

  test('what is typed before the CMS has read the published story anew stays, and so does the cursor', async () => {
    const words = 'Typed in the moment after it was published, on a slow line to the newsroom.';
    const answersLate = async (route: Route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      if (action === 'getEntry') await desk.fill('Standfirst', words);
      await route.continue();
    };
    await desk.fill('Standfirst', 'Divers found the device where a suspect had thrown it, the police said.');
    await desk.page.route('**/admin/api/v1', answersLate);
    expect(await desk.publish()).toBe('Entry published');
    await desk.page.getByText('Not saved: kept in this browser', { exact: false }).waitFor();
    await desk.page.waitForLoadState('networkidle');
    await desk.page.unroute('**/admin/api/v1', answersLate);
    expect(await desk.field('Standfirst').inputValue()).toBe(words);

    // Saving does not take the cursor away either.
    await desk.type('The author writes');
    expect(await desk.answerTo(() => desk.page.keyboard.press('Control+s'))).toBe('Entry saved');
    await desk.page.waitForLoadState('networkidle');
    await desk.page.keyboard.type(' and goes on.');
    await desk.body().getByText('The author writes and goes on.').waitFor();
    expect(newsroom.git('show', `cms/articles/${SLUG}:${FOLDER}/index.mdx`)).toContain(words);
  });
});
