import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DeskPage } from '../support/deskPage.ts';
import { plantWork } from '../support/plantWork.ts';

describe('entries are opened from the desk', () => {
  let desk: DeskPage;

  beforeAll(async () => {
    desk = await DeskPage.open(plantWork);
  });
  beforeEach(async () => {
    await desk.page.setViewportSize({ width: 1280, height: 900 });
    desk.loaded.length = 0;
  });
  afterAll(() => desk.close());

  test('what is opened from the list one after the other leads to its page, and nothing goes wrong', async () => {
    await desk.openTab();
    await desk.go('#/collections/articles');
    for (const nth of [0, 1]) {
      const link = desk.rows().nth(nth).getByRole('link');
      const title = (await link.textContent()) ?? '';
      await link.click();
      await expect.poll(() => desk.headline().inputValue(), { timeout: 30_000 }).toBe(title);
      const live = desk.page.getByRole('link', { name: 'View Live' });
      await live.waitFor();
      const slug = /entries\/(.+)\/index$/.exec(desk.page.url())?.[1];
      expect(await live.getAttribute('href')).toBe(`${desk.newsroom.url}/news/${slug}/`);
      await desk.jump('#/collections/articles');
      await desk.rows().first().waitFor();
    }
    expect(desk.complaints).toEqual([]);
    expect(await desk.page.locator('.Toastify__toast').allTextContents()).toEqual([]);
  });

  test('opens the editor, asks before unsaved words are left, and shows the list again', async () => {
    await desk.go('#/collections/articles?q=rich+story');
    await desk.rows().getByRole('link').first().click();
    const headline = desk.headline();
    await headline.waitFor();
    expect(await desk.isShown()).toBe(false);
    await headline.fill('A headline that nobody has saved');
    desk.page.once('dialog', (dialog) => void dialog.dismiss());
    await desk.page.goBack();
    await desk.page.waitForURL(/entries\/rich-story\/index$/);
    expect(await headline.inputValue()).toBe('A headline that nobody has saved');
    desk.page.once('dialog', (dialog) => void dialog.accept());
    await desk.page.evaluate(() => (location.hash = '#/collections/articles'));
    await desk.rows().first().waitFor();
    expect(await headline.isVisible()).toBe(false);
    expect(await desk.page.title()).toBe('Articles – Newsroom');
    expect(await desk.page.evaluate(() => document.activeElement?.textContent)).toBe('Articles');
    // The choices of its fields are loaded; the articles for Decap’s own list, which nobody sees, are not.
    expect(desk.wholeKinds.length).toBeGreaterThan(0);
    expect(desk.wholeKinds.filter((sent) => sent.includes('content/articles'))).toEqual([]);
  });

  test('another address in the editor shows another form, and “back” the one before', async () => {
    // A browser counts no more than 50 steps.
    await desk.openTab();
    const [one, other] = desk.newsroom.git('ls-tree', '--name-only', 'HEAD', 'content/articles/').split('\n') as [
      string,
      string,
    ];
    const addressOf = (folder: string) =>
      `#/collections/${folder.slice('content/'.length).replace('/', '/entries/')}/index`;
    const headlineOf = (folder: string) => desk.newsroom.git('show', `HEAD:${folder}/index.mdx`);
    const headline = desk.headline();
    const shows = async (folder: string) => {
      const text = headlineOf(folder);
      await expect
        .poll(async () => text.includes((await headline.inputValue()) + '\n'), { timeout: 30_000 })
        .toBe(true);
      expect(desk.page.url()).toContain(folder.slice('content/articles/'.length));
    };
    await desk.go(addressOf(one));
    await headline.waitFor();
    await shows(one);
    const steps = await desk.page.evaluate(() => history.length);
    await desk.jump(addressOf(other));
    await shows(other);
    expect(await desk.isShown()).toBe(false);
    await desk.page.goBack();
    await shows(one);
    expect(await desk.page.evaluate(() => history.length)).toBe(steps + 1);
    await headline.fill('Unsaved words of the first story');
    desk.page.once('dialog', (dialog) => void dialog.dismiss());
    await desk.jump(addressOf(other));
    expect(await headline.inputValue()).toBe('Unsaved words of the first story');
    expect(desk.page.url()).toContain(one.slice('content/articles/'.length));
    desk.page.once('dialog', (dialog) => void dialog.accept());
    await desk.jump(addressOf(other));
    await shows(other);
  });

  test('of two addresses at once the last is shown', async () => {
    const name = desk.page.getByLabel('Name', { exact: true }).first();
    await desk.go('#/collections/topics/entries/mixers');
    await name.waitFor();
    await desk.page.evaluate(() => {
      location.hash = '#/collections/people/entries/data-desk';
      location.hash = '#/collections/topics/entries/tracing';
    });
    await expect.poll(() => name.inputValue(), { timeout: 30_000 }).toBe('Tracing');
    await name.waitFor();
    expect(await desk.isShown()).toBe(false);
  });

  test('from a form of one kind to a form of another, and to an empty one', async () => {
    const field = (name: string) => desk.page.getByLabel(new RegExp(`^${name}(?: \\(optional\\))?$`, 'i')).first();
    await desk.go('#/collections/articles/new');
    await field('Headline').waitFor();
    await desk.jump('#/collections/topics/new');
    await field('Headline').waitFor({ state: 'detached' });
    await field('Name').waitFor();
    await desk.jump('#/collections/site/entries/site');
    await field('Tagline').waitFor();
    // Before the first has come, the author wants another: only the last is shown.
    await desk.jump('#/collections/articles/entries/rich-story/index');
    await desk.jump('#/collections/people/new');
    await field('Tagline').waitFor({ state: 'detached' });
    await field('Name').waitFor();
    await desk.page.waitForLoadState('networkidle');
    expect(await field('Headline').count()).toBe(0);
    expect(await field('Name').inputValue()).toBe('');
    expect(desk.page.url()).toMatch(/people\/new$/);
  });
});
