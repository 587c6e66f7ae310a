import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { drawnPicture } from '../support/drawnPicture.ts';
import { plantRichStory } from '../support/plantStory.ts';

const HEADLINE = 'A rich story under a headline of today';

describe('the page beside the form', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;
  let pictures: string;
  const page = () => desk.page.frameLocator('.preview-page iframe');
  const pane = () => desk.page.getByRole('region', { name: 'Preview' });
  /** What readers get of a page, as a browser reads it: spelling of the HTML apart. */
  const mainOf = (html: string) =>
    desk.page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'text/html').querySelector('main')!.innerHTML,
      html,
    );

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(plantRichStory), launchChromium()]);
    pictures = mkdtempSync(join(tmpdir(), 'pictures-'));
    desk = await AuthorsDesk.open(browser, newsroom.url);
    await desk.openEntry('articles', 'rich-story/index', 'Headline');
    await page().getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(pictures, { recursive: true, force: true });
  });

  test('follows what is typed, and keeps its place', async () => {
    const mark = page().locator('.sources');
    await mark.scrollIntoViewIfNeeded();
    const top = async () => Math.round((await mark.boundingBox())!.y);
    const before = await top();
    await desk.fill('Headline', HEADLINE);
    await page().getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    expect(Math.abs((await top()) - before), 'the page did not jump').toBeLessThan(80);
    await desk.page.getByRole('tab', { name: 'Search result' }).click();
    await pane().getByText('localhost').or(pane().getByText('› news › rich-story')).first().waitFor();
    await desk.page.keyboard.press('ArrowRight');
    const card = pane().getByRole('tabpanel', { name: 'Social card' });
    await card.getByText(HEADLINE).waitFor();
    await card.getByRole('img', { name: `: ${HEADLINE}` }).waitFor();
    // Drawn as the build does it, with the lead picture of a draft in it.
    await desk.page.waitForFunction(
      () => document.querySelector<HTMLImageElement>('.preview-card img')?.naturalWidth === 1200,
    );
    expect(await card.getByRole('img').getAttribute('src')).toMatch(/^\/cards\/[0-9a-f]{16}\.jpg$/);
    await desk.page.keyboard.press('ArrowRight');
    const item = desk.page.frameLocator('iframe[title="The item in a feed reader"]');
    await item.getByRole('heading', { name: HEADLINE }).waitFor();
    await desk.page.keyboard.press('Home');
  });

  test('tells what is wrong, and leads there', async () => {
    // Decap puts the cursor of a field back where it was when the field comes into focus.
    await desk.field('Headline').click();
    await desk.fill('Headline', 'Short');
    const problem = pane().getByRole('button', { name: /^Headline: must be 10 to 110/ });
    await problem.click();
    expect(await desk.field('Headline').evaluate((field) => field === document.activeElement)).toBe(true);
    await desk.fill('Headline', HEADLINE);
    await problem.waitFor({ state: 'detached' });
    await desk.addCard('Figure that matters');
    await desk.body().getByLabel('Number').locator('visible=true').last().fill('7');
    await desk.body().getByLabel('What it measures').locator('visible=true').last().fill('wallets');
    await desk
      .body()
      .getByLabel(/^Source/)
      .locator('visible=true')
      .last()
      .fill('no-such-source');
    await pane()
      .getByRole('button', { name: /^Text, line \d+: No source of this story has the short name “no-such-source”/ })
      .waitFor();
    await page().locator('.stat', { hasText: 'wallets' }).waitFor();
    await desk
      .body()
      .getByLabel(/^Source/)
      .locator('visible=true')
      .last()
      .fill('order');
    await pane().getByText('Nothing is wrong').waitFor();
  });

  test('shows a picture that is not saved yet', async () => {
    const file = await drawnPicture(pictures, 'unsaved.png', '#993366');
    await desk.addCard('Picture with caption');
    await desk.choosePicture(file);
    const undescribed = desk
      .body()
      .getByLabel(/^Description for people/i)
      .and(desk.page.locator('[value=""]'));
    const description = undescribed.locator('visible=true').first();
    await description.fill('A plain purple field.');
    const shown = page().getByAltText('A plain purple field.');
    await shown.waitFor();
    await shown.scrollIntoViewIfNeeded();
    await desk.page.waitForFunction(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.preview-page iframe');
      const picture = frame?.contentDocument?.querySelector<HTMLImageElement>('img[alt="A plain purple field."]');
      return picture?.complete && picture.naturalWidth > 0;
    });
  });

  test('never stands in the way when the newsroom is gone', async () => {
    await desk.page.route('**/admin/api/v1', (route) => route.abort());
    await desk.fill('Standfirst', 'This standfirst was written while nobody answered.');
    await pane().getByText('The preview is not reachable').waitFor();
    expect(await desk.field('Standfirst').inputValue()).toContain('nobody answered');
    await desk.page.unroute('**/admin/api/v1');
    await page().getByText('written while nobody answered').first().waitFor();
    await pane().getByText('The page is up to date').waitFor();
  });

  test('a saved draft has an address to share, and is the page that is published', async () => {
    const preview = await mainOf(
      await page()
        .locator('html')
        .evaluate((root) => root.outerHTML),
    );
    expect(await desk.save()).toBe('Entry saved');
    const link = desk.page.getByRole('link', { name: 'View Preview' });
    await link.waitFor();
    const address = new URL((await link.getAttribute('href'))!, newsroom.url).href;
    const answer = await fetch(address);
    expect(answer.url).toBe(`${newsroom.url}/preview/articles/rich-story/`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const shared = await answer.text();
    expect(shared).toContain('Preview: draft, not published.');
    expect(await mainOf(shared)).toBe(preview);
    expect((await fetch(answer.url, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await fetch(`${newsroom.url}/preview/articles/nothing/`)).status).toBe(404);
    expect(await (await fetch(`${newsroom.url}/news/rich-story/`)).text()).not.toContain(HEADLINE);

    await desk.setStatus('Ready');
    expect(await desk.publishReady()).toBe('Entry published');
    await expect
      .poll(async () => (await fetch(`${newsroom.url}/news/rich-story/`)).text(), { timeout: 20_000 })
      .toContain(HEADLINE);
    expect(await mainOf(await (await fetch(`${newsroom.url}/news/rich-story/`)).text())).toBe(preview);
    expect(desk.complaints).toEqual([]);
  });
});
