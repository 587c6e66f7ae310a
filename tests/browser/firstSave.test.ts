import type { Browser, Request, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { plantRichStory } from '../support/plantStory.ts';

const isAction = (request: Request, action: string) =>
  request.url().endsWith('/admin/api/v1') && (request.postDataJSON() as { action: string }).action === action;

describe('the first save of a new entry', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(plantRichStory), launchChromium()]);
    desk = await AuthorsDesk.open(browser, newsroom.url);
  });
  afterAll(() => browser.close());

  const says = (words: string | RegExp) =>
    desk.page.getByRole('region', { name: 'Your text' }).locator('.save-state', { hasText: words }).waitFor();
  const isAt = (hash: string) => desk.page.waitForFunction((wanted) => location.hash === wanted, hash);
  /** From the desk: the form that was open before is gone then. */
  const begin = async (headline: string) => {
    await desk.page.goto(`${newsroom.url}/admin/#/`);
    await desk.newArticle();
    await desk.fill('Headline', headline);
  };
  const draft = (slug: string) => newsroom.git('show', `cms/articles/${slug}:content/articles/${slug}/index.mdx`);

  test('leaves the cursor, the field and the place of the page as they are, and what is typed meanwhile', async () => {
    await begin('A first save leaves the cursor');
    await desk.type('The author writes');
    await says('kept in this browser');
    const drawn = await desk.body().elementHandle();
    const place = await desk.page.evaluate(() => scrollY);
    await desk.page.keyboard.press('Control+s');
    await isAt('#/collections/articles/entries/a-first-save-leaves-the-cursor/index');
    await desk.page.getByRole('button', { name: /^Status:/ }).waitFor();
    expect(await drawn?.evaluate((body) => body.isConnected && body.contains(document.activeElement))).toBe(true);
    expect(await desk.page.evaluate(() => scrollY)).toBe(place);
    await desk.page.keyboard.type(' and goes on.');
    await desk.body().getByText('The author writes and goes on.').waitFor();
    await says('kept in this browser');
    await desk.page.keyboard.press('Control+s');
    await says(/^Saved$/);
    expect(draft('a-first-save-leaves-the-cursor')).toContain('The author writes and goes on.');
  });

  test('keeps what is typed into a field and into the text before its answer comes', async () => {
    await begin('A slow line to the newsroom');
    await desk.type('Written before');
    const typesMeanwhile = async (route: Route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      const answer = action === 'persistEntry' ? await route.fetch() : undefined;
      if (answer) {
        await desk.page.keyboard.type(' and while it was saved');
        await desk.body().getByText('Written before and while it was saved').waitFor();
      }
      await (answer ? route.fulfill({ response: answer }) : route.continue());
    };
    await desk.page.route('**/admin/api/v1', typesMeanwhile);
    await desk.page.keyboard.press('Control+s');
    await isAt('#/collections/articles/entries/a-slow-line-to-the-newsroom/index');
    await desk.page.unroute('**/admin/api/v1', typesMeanwhile);
    await says('kept in this browser');
    await desk.page.keyboard.type('.');
    await desk.body().getByText('Written before and while it was saved.').waitFor();
    await desk.page.keyboard.press('Control+s');
    await says(/^Saved$/);
    expect(draft('a-slow-line-to-the-newsroom')).toContain('Written before and while it was saved.');
  });

  const TOO_LONG = 'More than a book holds. '.repeat(50_000);
  const REFUSED = /^Not saved\. This text is larger than a book/;
  /** What stands in the toolbar of a draft alone. */
  const draftTools = () => desk.page.getByRole('button', { name: /^(?:Delete the draft|Publish)$/ });

  test('that is refused leaves a new entry with its text, and the next one goes through', async () => {
    await begin('A first save is refused');
    await desk.type('Words that the newsroom did not take.');
    await desk.fill('Standfirst', TOO_LONG);
    await says('kept in this browser');
    expect(await desk.answerTo(() => desk.page.keyboard.press('Control+s'))).toMatch(REFUSED);
    await isAt('#/collections/articles/new');
    expect(newsroom.git('branch', '--list', 'cms/articles/a-first-save-is-refused')).toBe('');
    await desk.body().getByText('Words that the newsroom did not take.').waitFor();
    expect(await desk.field('Standfirst').inputValue()).toBe(TOO_LONG);
    await desk.fill('Standfirst', 'A standfirst of one sentence.');
    expect(await desk.save()).toBe('Entry saved');
    expect(draft('a-first-save-is-refused')).toContain('Words that the newsroom did not take.');
  });

  test('of a story that is out, when it is refused, offers no draft to delete that nobody has saved', async () => {
    await desk.openEntry('articles', 'rich-story/index', 'Headline');
    await expect.poll(() => desk.field('Headline').inputValue(), { timeout: 20_000 }).toMatch(/^A rich story/);
    await desk.fill('Standfirst', TOO_LONG);
    expect(await desk.answerTo(() => desk.page.keyboard.press('Control+s'))).toMatch(REFUSED);
    // For as long as the save was under way it was a draft.
    await expect.poll(() => draftTools().count(), { timeout: 20_000 }).toBe(0);
    await desk.page.getByRole('button', { name: 'Published', exact: true }).waitFor();
    await desk.fill('Standfirst', 'A standfirst of one sentence, which is saved.');
    expect(await desk.save()).toBe('Entry saved');
    expect(draft('rich-story')).toContain('which is saved');
    await desk.page.getByRole('button', { name: 'Delete the draft' }).waitFor();
    // Decap lets a refusal go by as a rejection of its own.
    expect(desk.complaints.splice(0)).toEqual(['Object', 'Object']);
  });

  test('does not lead back an author who has gone elsewhere before the CMS has read it', async () => {
    await begin('An author is gone at once');
    await says('kept in this browser');
    let goOn: () => void = () => {};
    const isGone = new Promise<void>((resolve) => (goOn = resolve));
    const answersLate = async (route: Route) => {
      const { action } = route.request().postDataJSON() as { action: string };
      if (action === 'unpublishedEntryDataFile') await isGone;
      await route.continue();
    };
    await desk.page.route('**/admin/api/v1', answersLate);
    const reading = desk.page.waitForRequest((request) => isAction(request, 'unpublishedEntryDataFile'));
    await desk.page.keyboard.press('Control+s');
    await reading;
    await desk.page.evaluate(() => (location.hash = '#/collections/topics'));
    const list = desk.page.getByRole('heading', { name: 'Topics', level: 1 });
    await list.waitFor();
    const read = desk.page.waitForResponse((response) => isAction(response.request(), 'unpublishedEntryDataFile'));
    goOn();
    await read;
    await desk.page.waitForLoadState('networkidle');
    await desk.page.unroute('**/admin/api/v1', answersLate);
    expect(await desk.page.evaluate(() => location.hash)).toBe('#/collections/topics');
    await list.waitFor();
    expect(draft('an-author-is-gone-at-once')).toContain('An author is gone at once');
    // The entry opens as any other.
    await desk.openEntry('articles', 'an-author-is-gone-at-once/index', 'Headline');
    expect(await desk.field('Headline').inputValue()).toBe('An author is gone at once');
    expect(desk.complaints).toEqual([]);
  });
});
