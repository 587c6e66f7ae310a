import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { AuthorsDesk } from '../../tests/support/authorsDesk.ts';
import { startNewsroom } from '../../tests/support/runningNewsroom.ts';

const QUALITY = 80;
const DESK = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 760 };
/** A story of the launch content with a picture, sources and a drawn chart. */
const STORY = 'fbi-blames-north-korea-for-bybit-theft';
const ENTRY = `content/articles/${STORY}/index.mdx`;

/**
 * Takes the README’s pictures of the CMS: a newsroom of its own, worked in as authors do.
 * @param folder where they go, as WebP
 * @throws when the CMS does not come to what a picture is to show
 */
export async function takeCmsPictures(browser: Browser, folder: string): Promise<void> {
  const newsroom = await startNewsroom(({ git }) => {
    git('config', 'user.name', 'Enforcement desk');
    git('commit', '--quiet', '--amend', '--no-edit', '--reset-author');
  });
  const keep = async (name: string, page: Page) => {
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const file = join(folder, `${name}.webp`);
    await sharp(await page.screenshot())
      .webp({ quality: QUALITY })
      .toFile(file);
    console.log(file);
  };
  const open = async (size: { width: number; height: number }) => {
    const desk = await AuthorsDesk.open(await browser.newContext(), newsroom.url, size);
    await desk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    return desk;
  };
  const openStory = async (desk: AuthorsDesk) => {
    await desk.openEntry('articles', `${STORY}/index`, 'Headline');
    await desk.body().waitFor();
  };
  try {
    const desk = await open(DESK);
    await desk.page.goto(`${newsroom.url}/admin/#/collections/articles`);
    await desk.page.locator('.desk-table tbody tr').first().waitFor();
    await keep('articles', desk.page);

    await openStory(desk);
    await desk.page.getByText('The page is up to date.').waitFor();
    await keep('editor', desk.page);

    await desk.body().locator('p').first().click();
    await desk.page.keyboard.press('Control+End');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('button', { name: 'Add Component' }).click();
    await desk.page.getByRole('dialog').getByRole('option').first().waitFor();
    await keep('insert-menu', desk.page);
    await desk.page.keyboard.press('Escape');

    const phone = await open(PHONE);
    await openStory(phone);
    await phone.page.getByRole('button', { name: 'Ready to publish' }).waitFor();
    await keep('phone', phone.page);

    await saveMeanwhile(newsroom, desk);
    await phone.fill('Standfirst', 'A second author wrote another standfirst at the same time.');
    await phone.page.setViewportSize(DESK);
    await phone.page.keyboard.press('Control+s');
    await phone.page
      .getByRole('dialog', { name: 'Somebody else saved this meanwhile' })
      .getByRole('button', { name: /^Combine/ })
      .waitFor();
    await keep('conflict', phone.page);
  } finally {
    await newsroom.stop();
  }
}

/** A colleague saves the story that is open elsewhere. */
async function saveMeanwhile(newsroom: { git: (...args: string[]) => string }, desk: AuthorsDesk): Promise<void> {
  newsroom.git('config', 'user.name', 'Court desk');
  await desk.fill('Standfirst', 'The desk changed this standfirst, and saved it first.');
  const answer = await desk.save();
  if (answer !== 'Entry saved') throw new Error(`The first author could not save ${ENTRY}: ${answer}`);
  newsroom.git('config', 'user.name', 'Data desk');
}
