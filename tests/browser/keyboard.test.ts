import type { Browser, FileChooser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { drawnPicture } from '../support/drawnPicture.ts';
import { tabTo } from '../support/tabKey.ts';

const SLUG = 'a-court-hears-a-case-about-keys';
const BRANCH = `cms/articles/${SLUG}`;

describe('an author with nothing but a keyboard', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(), launchChromium()]);
    desk = await AuthorsDesk.open(browser, newsroom.url);
  });
  afterAll(() => browser.close());

  const press = (key: string) => desk.page.keyboard.press(key);
  const type = (words: string) => desk.page.keyboard.type(words);
  /** Goes to a field and writes into it. */
  const write = async (field: RegExp, words: string) => {
    await tabTo(desk.page, field);
    await type(words);
  };
  /** Goes to a list and chooses by the first letters. */
  const choose = async (field: RegExp, letters: string, option: string) => {
    await write(field, letters);
    await desk.page.getByRole('option', { name: option, exact: true }).waitFor();
    await press('Enter');
  };

  test('writes a story with a picture, and sends it to review', async () => {
    // Whoever waits for it only when it is about to open may be too late: the browser would show a window of its own.
    const chooser = new Promise<FileChooser>((resolve) => desk.page.once('filechooser', resolve));
    await tabTo(desk.page, 'New Article');
    await press('Enter');
    await desk.field('Headline').waitFor();
    await desk.page.waitForLoadState('networkidle');
    await write(/^Headline/i, 'A court hears a case about keys');
    await write(/^Standfirst/i, 'Who holds the keys holds the coins, the prosecutor told the court.');
    await tabTo(desk.page, /^Choose a picture/);
    await press('Enter');
    await (await chooser).setFiles(await drawnPicture(newsroom.folder, 'keys.png', '#225577'));
    await desk.page.locator('.picture-shown .picture-thumb').waitFor();
    await write(/^Description for people/i, 'A plain blue field.');
    await tabTo(desk.page, /^Running text$/);
    await type('The hearing took a day.');
    await choose(/^Section/i, 'Court', 'Courts');
    await choose(/^Topics/i, 'Asset', 'Asset recovery');
    await choose(/^Bylines/i, 'Enf', 'Enforcement desk');
    await tabTo(desk.page, /^Add source/);
    await press('Enter');
    await write(/^Title/i, 'Minutes of the hearing');
    await write(/^Publisher/i, 'Court of keys');
    await choose(/^Kind/i, 'Court', 'Court document');
    await write(/^Short name/i, 'minutes');
    await press('Control+s');
    await desk.page.getByRole('region', { name: 'Your text' }).getByText('Saved', { exact: true }).waitFor();
    await desk.page.getByRole('button', { name: /^Status:/ }).waitFor();
    await tabTo(desk.page, /^Status:/, 'Shift+Tab');
    expect(
      await desk.answerTo(async () => {
        await press('Enter');
        await desk.page.getByRole('menuitem', { name: 'In review' }).waitFor();
        await press('ArrowDown');
        await press('Enter');
      }),
    ).toContain('Entry status updated');
    expect(newsroom.git('log', '-1', '--format=%(trailers:key=Newsroom-Status,valueonly)', BRANCH)).toBe(
      'pending_review',
    );
    const folder = `content/articles/${SLUG}`;
    expect(newsroom.git('show', `${BRANCH}:${folder}/index.mdx`)).toContain('The hearing took a day.');
    expect(newsroom.git('show', `${BRANCH}:${folder}`)).toContain('keys.png');
    expect(desk.complaints).toEqual([]);
  });
});
