import { devNull } from 'node:os';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { keptTexts } from '../support/draftBackup.ts';
import { drawnPicture } from '../support/drawnPicture.ts';
import { MortalBrowser } from '../support/mortalBrowser.ts';
import { plantRichStory } from '../support/plantStory.ts';
import { startNewsroom, type RunningNewsroom } from '../support/runningNewsroom.ts';

const RICH = 'rich-story';
const isSave = (route: Route) => (route.request().postDataJSON() as { action: string }).action === 'persistEntry';

describe('no word is lost', () => {
  const mortal = new MortalBrowser();
  let newsroom: RunningNewsroom;
  let authors: BrowserContext;
  let desk: AuthorsDesk;

  beforeAll(async () => {
    // Git on this machine knows nobody but whom the newsroom’s own settings name.
    vi.stubEnv('GIT_CONFIG_GLOBAL', devNull);
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
    [newsroom, authors] = await Promise.all([startNewsroom(plantRichStory), mortal.start()]);
    desk = await AuthorsDesk.open(authors, newsroom.url);
  });
  afterAll(async () => {
    await mortal.remove();
    await newsroom.stop();
    vi.unstubAllEnvs();
  });

  const open = (author = desk) => author.openEntry('articles', `${RICH}/index`, 'Headline');
  const bar = (page: Page) => page.getByRole('region', { name: 'Your text' });
  const says = (page: Page, words: string | RegExp) => bar(page).locator('.save-state', { hasText: words }).waitFor();
  const draft = (path: string) => newsroom.git('show', `refs/heads/cms/articles/${path}`);

  test('text and picture come back after the browser was killed, and are saved', async () => {
    await desk.newArticle();
    await desk.fill('Headline', 'A story whose browser was killed');
    await desk.choosePicture(await drawnPicture(newsroom.folder, 'kept.png', '#35506b'));
    await desk.type('These words were never saved.');
    await says(desk.page, 'kept in this browser');
    await mortal.kill();

    authors = await mortal.start();
    desk = await AuthorsDesk.open(authors, newsroom.url);
    await desk.newArticle();
    await desk.page.getByRole('button', { name: 'Show the difference' }).click();
    await desk.page.getByRole('dialog').getByText('These words were never saved.').waitFor();
    await desk.page.getByRole('button', { name: 'Restore' }).click();
    await desk.body().getByText('These words were never saved.').waitFor();
    await desk.page.keyboard.press('Control+s');
    await says(desk.page, /^Saved$/);
    const slug = 'a-story-whose-browser-was-killed';
    expect(draft(`${slug}:content/articles/${slug}/index.mdx`)).toContain('These words were never saved.');
    expect(draft(`${slug}:content/articles/${slug}`)).toMatch(/kept\.(?:png|webp|jpg)/);
  });

  test('a save that met a dying newsroom is kept, and goes through when the newsroom is back', async () => {
    await open();
    let hasCrashed = false;
    await desk.page.route('**/admin/api/v1', async (route) => {
      if (hasCrashed || !isSave(route)) return route.continue();
      hasCrashed = true;
      await newsroom.crash();
      await route.continue();
    });
    await desk.fill('Standfirst', 'This standfirst met a newsroom that was just being killed.');
    await desk.page.keyboard.press('Control+s');
    await says(desk.page, 'the newsroom does not answer; your text is kept in this browser');
    expect(await desk.field('Standfirst').inputValue()).toContain('just being killed');
    await newsroom.startAgain();
    await says(desk.page, /^Saved$/);
    expect(draft(`${RICH}:content/articles/${RICH}/index.mdx`)).toContain('just being killed');
    expect(await desk.page.evaluate(keptTexts)).toBe('[]');
    await desk.page.unroute('**/admin/api/v1');
  });

  test('a reload offers what was not saved; what is put away can be taken up again', async () => {
    await open();
    await desk.fill('Standfirst', 'This standfirst was written before the page was loaded again.');
    await says(desk.page, 'kept in this browser');
    desk.page.once('dialog', (dialog) => void dialog.accept());
    await desk.page.reload();
    await desk.page.getByRole('dialog', { name: 'There is text that was not saved' }).waitFor();
    await desk.page.getByRole('button', { name: 'Put away' }).click();
    await says(desk.page, /^Saved$/);
    const written = 'This standfirst was written before the page was loaded again.';
    expect(await desk.field('Standfirst').inputValue()).not.toBe(written);

    await desk.fill('Short headline', 'Left for the other text');
    await says(desk.page, 'kept in this browser');
    await desk.page.getByRole('button', { name: 'Kept texts (1)' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'Kept texts' });
    await dialog.getByText(/^You put it away today at/).waitFor();
    await dialog.getByRole('button', { name: 'Show the difference' }).click();
    await dialog.getByText('before the page was loaded again').first().waitFor();
    await dialog.getByRole('button', { name: 'Take it up again' }).click();
    await says(desk.page, 'kept in this browser');
    await expect.poll(() => desk.field('Standfirst').inputValue()).toBe(written);

    await desk.page.getByRole('button', { name: 'Kept texts (1)' }).click();
    await dialog.getByText(/^You took up another text in its place today/).waitFor();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await dialog.getByText('There is no other.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await desk.page.getByRole('button', { name: /^Kept texts/ }).waitFor({ state: 'hidden' });
    expect(await desk.page.evaluate(keptTexts)).not.toContain('Left for the other text');
    await desk.page.keyboard.press('Control+s');
    await says(desk.page, /^Saved$/);
  });

  test('who is not known any more says so without leaving the text, and it is saved', async () => {
    await open();
    await desk.fill('Standfirst', 'This standfirst was written by somebody whom Git forgot.');
    await says(desk.page, 'kept in this browser');
    for (const key of ['user.name', 'user.email']) newsroom.git('config', '--unset', key);
    await desk.page.keyboard.press('Control+s');
    const dialog = desk.page.getByRole('dialog', { name: 'Who are you?' });
    await dialog.getByLabel('Your name').fill('Test Author');
    await dialog.getByLabel('Your e-mail address').fill('author@example.org');
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await says(desk.page, /^Saved$/);
    expect(await desk.field('Standfirst').inputValue()).toContain('whom Git forgot');
    expect(draft(`${RICH}:content/articles/${RICH}/index.mdx`)).toContain('whom Git forgot');
  });

  test('what is typed while a save is under way stays, and counts as not saved', async () => {
    await open();
    await desk.page.route('**/admin/api/v1', async (route) => {
      if (isSave(route)) await desk.fill('Short headline', 'Typed while it was being saved');
      await route.continue();
    });
    await desk.fill('Standfirst', 'This standfirst is saved while the author goes on typing.');
    expect(await desk.answerTo(() => desk.page.keyboard.press('Control+s'))).toBe('Entry saved');
    await says(desk.page, 'kept in this browser');
    expect(await desk.field('Short headline').inputValue()).toBe('Typed while it was being saved');
    await desk.page.unroute('**/admin/api/v1');
    await desk.page.keyboard.press('Control+s');
    await says(desk.page, /^Saved$/);
    expect(draft(`${RICH}:content/articles/${RICH}/index.mdx`)).toContain('Typed while it was being saved');
  });

  test('of two authors the second sees both texts, and combines them', async () => {
    // In a browser of their own: it knows nothing of what the first keeps.
    const second = await AuthorsDesk.open(await authors.browser()!.newContext(), newsroom.url);
    await open();
    await open(second);
    await desk.fill('Standfirst', 'The first author wrote this standfirst, and saved it.');
    await second.fill('Short headline', 'The second wrote this');
    expect(await desk.save()).toBe('Entry saved');
    await second.page.keyboard.press('Control+s');
    const dialog = second.page.getByRole('dialog', { name: 'Somebody else saved this meanwhile' });
    await dialog.getByText('Test Author saved another version').waitFor();
    await dialog.getByText('both changes fit together').waitFor();
    await dialog.getByRole('button', { name: 'Combine both' }).click();
    await says(second.page, 'kept in this browser');
    expect(await second.field('Standfirst').inputValue()).toContain('The first author wrote');
    expect(await second.field('Short headline').inputValue()).toBe('The second wrote this');
    await second.page.keyboard.press('Control+s');
    await says(second.page, /^Saved$/);
    const text = draft(`${RICH}:content/articles/${RICH}/index.mdx`);
    expect(text).toContain('The first author wrote');
    expect(text).toContain('The second wrote this');
  });

  test('the checklist leads to what is missing', async () => {
    await desk.newEntry('articles', 'Standfirst');
    const list = desk.page.getByRole('region', { name: 'Before publishing' });
    await desk.page.getByRole('button', { name: /^Before publishing: \d+ to do/ }).click();
    await list.getByRole('button', { name: 'Standfirst: is missing.' }).click();
    expect(await desk.field('Standfirst').evaluate((field) => field === document.activeElement)).toBe(true);
    await desk.page.keyboard.type('A standfirst that is long enough now.');
    await list.getByRole('button', { name: /^Standfirst/ }).waitFor({ state: 'detached' });
    await desk.page.getByText('37 of 320').waitFor();
  });
});
