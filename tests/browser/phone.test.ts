import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { drawnPicture } from '../support/drawnPicture.ts';

const SCREEN = { width: 390, height: 844 };
const SLUG = 'customs-officers-trace-a-payment';
const BRANCH = `cms/articles/${SLUG}`;

describe('an author with nothing but a telephone', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(), launchChromium()]);
    const telephone = await browser.newContext({ viewport: SCREEN, isMobile: true, hasTouch: true });
    desk = await AuthorsDesk.open(telephone, newsroom.url, SCREEN);
  });
  afterAll(() => browser.close());

  /** How far the page reaches beyond the screen. */
  const overhang = () =>
    desk.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('writes a story with a picture, and sends it to review', async () => {
    await desk.page.getByRole('link', { name: /Article$/ }).tap();
    await desk.fill('Headline', 'Customs officers trace a payment');
    await desk.fill('Standfirst', 'A parcel at the border led them to a wallet, the customs office said.');
    await desk.choose('Section', 'Enforcement');
    await desk.choose('Topics', 'Asset recovery');
    await desk.choose('Bylines', 'Enforcement desk');
    await desk.choosePicture(await drawnPicture(newsroom.folder, 'parcel.png', '#664433'));
    await desk.fill('Description for people who cannot see it', 'A plain brown field.');
    await desk.page.getByRole('button', { name: 'Add sources' }).tap();
    await desk.fill('Title', 'Notice of the customs office');
    await desk.fill('Publisher', 'Customs office');
    await desk.choose('Kind', 'Agency release');
    await desk.fill('Short name', 'notice');
    await desk.body().tap();
    await desk.page.keyboard.type('The parcel came by sea.');
    await desk.body().getByText('The parcel came by sea.').waitFor();
    expect(await overhang()).toBe(0);
    expect(await desk.save()).toBe('Entry saved');
    await desk.page.getByRole('button', { name: /^Status:/ }).waitFor();
    expect(await desk.setStatus('In review')).toBe('Entry status updated');
    expect(newsroom.git('log', '-1', '--format=%(trailers:key=Newsroom-Status,valueonly)', BRANCH)).toBe(
      'pending_review',
    );
    const folder = `content/articles/${SLUG}`;
    expect(newsroom.git('show', `${BRANCH}:${folder}/index.mdx`)).toContain('The parcel came by sea.');
    expect(newsroom.git('show', `${BRANCH}:${folder}`)).toContain('parcel.png');
    expect(desk.complaints).toEqual([]);
  });

  test('finds it on the board', async () => {
    await desk.page.goto(`${newsroom.url}/admin/#/workflow`);
    await desk.page
      .getByRole('region', { name: /^In review/ })
      .getByRole('link', { name: 'Customs officers trace a payment' })
      .waitFor();
    expect(await overhang()).toBe(0);
  });
});
