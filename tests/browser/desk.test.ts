import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { plantDrafts, storyText } from '../support/plantDrafts.ts';
import { plantRichStory } from '../support/plantStory.ts';

const DRAFT = 'Court hears the first witness of a trial';
const SPARE = 'A spare story that nobody will miss';
const RICH = 'A rich story, with everything that authors use';
const READY = 'Five countries seize a dark web market';

async function plant(newsroom: BorrowedNewsroom): Promise<void> {
  await plantRichStory(newsroom);
  const rich = storyText(newsroom, 'rich-story');
  const fields = rich.slice(0, rich.indexOf('\n---\n', 4) + 5).replace(/^leadPicture:\n(?: .*\n)+/m, '');
  const story = (headline: string, id: number) =>
    `${fields.replace(/^headline: .*$/m, `headline: ${headline}`).replace(/[0-9a-f]{12}$/m, String(1e11 + id))}\nA text.\n`;
  await plantDrafts(newsroom, [
    { slug: 'first-witness', text: story(DRAFT, 1) },
    { slug: 'spare', text: story(SPARE, 3) },
    { slug: 'seized-market', text: story(READY, 2), status: 'pending_publish', byColleague: true },
  ]);
}

describe('the desk', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let page: Page;
  const loaded: string[] = [];
  /** Requests for whole kinds with all their texts. */
  const wholeKinds: string[] = [];

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(plant), launchChromium()]);
    await openPage();
  });
  const openPage = async () => {
    page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce' });
    page.setDefaultTimeout(30_000);
    await page.addInitScript({ content: axe.source });
    page.on('request', (request) => {
      loaded.push(new URL(request.url()).pathname);
      if (request.postData()?.includes('entriesByFolder')) wholeKinds.push(request.postData()!);
    });
  };
  beforeEach(async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    loaded.length = 0;
  });
  afterAll(() => browser.close());

  const go = async (address: string) => {
    await page.goto('about:blank');
    await page.goto(`${newsroom.url}/admin/${address}`);
  };
  const rows = () => page.getByRole('rowheader');
  const count = () => page.locator('.desk-count');
  const seriousFindings = () =>
    page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('#desk');
      const found = violations.map(
        ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      const overhang = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return overhang > 0 ? [...found, `${overhang} pixels to scroll to the side`] : found;
    });

  test('begins with what there is to do, and does not load the editor for it', async () => {
    await go('#/');
    const mine = page.getByRole('region', { name: /^Your drafts/ });
    await mine.getByRole('link', { name: DRAFT }).waitFor();
    expect(
      await page
        .getByRole('region', { name: /^Ready to publish/ })
        .getByRole('link')
        .allTextContents(),
    ).toContain(READY);
    expect(await page.title()).toBe('Desk – Newsroom');
    // Decap’s bundle may be fetched for later by now; what it costs is to run it.
    expect(loaded.filter((path) => path.startsWith('/admin/parts/boot'))).toEqual([]);
    expect(await page.evaluate(() => 'CMS' in window)).toBe(false);
  });

  test('finds entries by words and filters, counts them, and keeps both for “back”', async () => {
    await go('#/collections/articles');
    await rows().first().waitFor();
    const all = Number(/^\d+/.exec((await count().textContent()) ?? '')?.[0]);
    await page.getByRole('searchbox', { name: 'Search articles' }).fill('WITNESS');
    expect(await rows().count()).toBe(1);
    expect(await count().textContent()).toBe(`1 of ${all} articles`);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await count().textContent()).toBe(`${all} articles`);

    await page.getByLabel('Status').selectOption({ label: 'Ready (1)' });
    expect(await rows().getByRole('link').allTextContents()).toEqual([READY]);
    await page.getByLabel('Status').selectOption('');
    await page.getByLabel('Section').selectOption('courts');
    await page.getByLabel('Year').selectOption({ index: 1 });
    const inCourts = await rows().count();
    expect(page.url()).toMatch(/\?section=courts&year=\d{4}$/);
    await page.goBack();
    expect(page.url()).toMatch(/\?section=courts$/);
    expect(await rows().count()).toBeGreaterThanOrEqual(inCourts);
    expect(await page.getByLabel('Year').inputValue()).toBe('');
    // Words of a standfirst, which the list does not show.
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('searchbox').fill('quotes, figures, tables and notes');
    const rich = page.getByRole('row').filter({ has: page.getByRole('link', { name: RICH }) });
    expect(await rich.locator('td.status').textContent()).toMatch(/^LiveTest Author, /);
    await page.getByRole('searchbox').fill('no such words anywhere');
    await page.getByText('None of the articles matches').waitFor();
  });

  test('is shown at once from this browser’s memory when the newsroom is slow', async () => {
    await page.route('**/admin/api/v1', async (route) => {
      if (route.request().postData()?.includes('"list"')) await new Promise(() => {});
      else await route.continue();
    });
    await go('#/collections/articles');
    await rows().first().waitFor();
    await page.unroute('**/admin/api/v1');
  });

  test('has no accessibility problem, wide and narrow, by day and by night', async () => {
    for (const address of ['#/', '#/collections/articles', '#/collections/people', '#/workflow'])
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        await go(address);
        await page.locator('.desk-line, .desk-table, .desk-card').first().waitFor();
        expect([address, width, ...(await seriousFindings())]).toEqual([address, width]);
      }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test('with the keyboard alone: to the board, a draft to review, and its card keeps the focus', async () => {
    await go('#/');
    await page.getByRole('link', { name: DRAFT }).waitFor();
    await tabTo(page, 'Workflow');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Workflow');
    const column = page.getByRole('region', { name: /^In review/ });
    await page
      .getByRole('region', { name: /^Draft/ })
      .getByRole('link', { name: DRAFT })
      .waitFor();
    await tabTo(page, `Send to review “${DRAFT}”`);
    await page.keyboard.press('Enter');
    await column.getByRole('link', { name: DRAFT }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(DRAFT);
    expect(await page.getByRole('status').filter({ hasText: 'is in review.' }).textContent()).toContain(DRAFT);
    expect(
      newsroom.git('log', '-1', '--format=%(trailers:key=Newsroom-Status,valueonly)', 'cms/articles/first-witness'),
    ).toBe('pending_review');
  });

  test('on a telephone: publishes what is ready, after asking', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await go('#/workflow');
    const head = newsroom.git('rev-parse', 'HEAD');
    const publish = page.getByRole('button', { name: `Publish… “${READY}”` });
    await publish.click();
    await page
      .getByRole('dialog', { name: `Publish “${READY}”?` })
      .getByRole('button', { name: 'Cancel' })
      .click();
    expect(newsroom.git('rev-parse', 'HEAD')).toBe(head);
    await publish.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await publish.waitFor({ state: 'detached' });
    expect(newsroom.git('show', '--name-only', '--format=', 'HEAD')).toBe('content/articles/seized-market/index.mdx');
  });

  test('a draft is deleted after asking, and what the newsroom refuses is said in words', async () => {
    await go('#/collections/articles?q=spare');
    await page.getByText(`More about “${SPARE}”`).locator('..').click();
    await page.getByRole('button', { name: 'Delete the draft…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the draft' }).click();
    await page.getByText('None of the articles matches').waitFor();
    await page.getByRole('link', { name: 'Restore it under “Deleted drafts”' }).waitFor();
    expect(newsroom.git('branch', '--list', 'cms/articles/spare')).toBe('');
    await go('#/collections/articles?q=witness');
    await page.getByText(`More about “${DRAFT}”`).locator('..').click();
    await page.getByRole('button', { name: 'Delete the draft…' }).click();
    newsroom.git('update-ref', '-d', 'refs/heads/cms/articles/first-witness');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the draft' }).click();
    await page.getByRole('alert').getByText('There is no draft of this entry any more').waitFor();
    await page.getByText('None of the articles matches').waitFor();
  });

  test('what was deleted is found again, and restored', async () => {
    await go('#/');
    await page.getByRole('link', { name: 'Deleted drafts', exact: true }).click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Deleted drafts');
    const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: SPARE }) });
    await line.getByText('Article · deleted by Test Author').waitFor();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await seriousFindings()).toEqual([]);
    }
    await line.getByRole('button', { name: 'Restore' }).click();
    await page.getByText(`“${SPARE}” is a draft again.`).waitFor();
    expect(await seriousFindings()).toEqual([]);
    await line.waitFor({ state: 'detached' });
    expect(newsroom.git('branch', '--list', 'cms/articles/spare')).toContain('cms/articles/spare');
    await page.getByRole('link', { name: 'Open it' }).click();
    const headline = page.getByLabel('Headline', { exact: true }).first();
    await headline.waitFor();
    expect(await headline.inputValue()).toBe(SPARE);
  });

  test('an author who is no editor is offered review, and neither “ready” nor publishing, in the editor and on the desk', async () => {
    const settings = join(newsroom.folder, 'content/site.yaml');
    appendFileSync(settings, '\nroles:\n  - email: eve@example.org\n    role: editor\n');
    newsroom.git('commit', '--quiet', '--message', 'Eve is the editor', settings);
    await go('#/collections/articles/entries/spare/index');
    await page.getByRole('button', { name: 'Status: Draft' }).click();
    await page.getByRole('menuitem', { name: 'In review' }).waitFor();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Draft', 'In review']);
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
    await go('#/workflow');
    await page.getByRole('region', { name: /^Ready/ }).waitFor();
    expect(await page.getByRole('button', { name: /^(?:Publish|Mark as ready)/ }).count()).toBe(0);
    newsroom.git('reset', '--quiet', '--hard', 'HEAD^');
  });

  test('opens the editor, asks before unsaved words are left, and shows the list again', async () => {
    await go('#/collections/articles?q=rich+story');
    await rows().getByRole('link').first().click();
    const headline = page.getByLabel('Headline', { exact: true }).first();
    await headline.waitFor();
    expect(await page.locator('#desk').isVisible()).toBe(false);
    await headline.fill('A headline that nobody has saved');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.goBack();
    await page.waitForURL(/entries\/rich-story\/index$/);
    expect(await headline.inputValue()).toBe('A headline that nobody has saved');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.evaluate(() => (location.hash = '#/collections/articles'));
    await rows().first().waitFor();
    expect(await headline.isVisible()).toBe(false);
    expect(await page.title()).toBe('Articles – Newsroom');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Articles');
    // The choices of its fields are loaded; the articles for Decap’s own list, which nobody sees, are not.
    expect(wholeKinds.length).toBeGreaterThan(0);
    expect(wholeKinds.filter((sent) => sent.includes('content/articles'))).toEqual([]);
  });

  test('another address in the editor shows another form, and “back” the one before', async () => {
    // A browser counts no more than 50 steps.
    await page.close();
    await openPage();
    const [one, other] = newsroom.git('ls-tree', '--name-only', 'HEAD', 'content/articles/').split('\n') as [
      string,
      string,
    ];
    const addressOf = (folder: string) =>
      `#/collections/${folder.slice('content/'.length).replace('/', '/entries/')}/index`;
    const headlineOf = (folder: string) => newsroom.git('show', `HEAD:${folder}/index.mdx`);
    const headline = page.getByLabel('Headline', { exact: true }).first();
    const jump = (hash: string) => page.evaluate((to) => (location.hash = to), hash);
    const shows = async (folder: string) => {
      const text = headlineOf(folder);
      await expect
        .poll(async () => text.includes((await headline.inputValue()) + '\n'), { timeout: 30_000 })
        .toBe(true);
      expect(page.url()).toContain(folder.slice('content/articles/'.length));
    };
    await go(addressOf(one));
    await headline.waitFor();
    await shows(one);
    const steps = await page.evaluate(() => history.length);
    await jump(addressOf(other));
    await shows(other);
    expect(await page.locator('#desk').isVisible()).toBe(false);
    await page.goBack();
    await shows(one);
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
    await headline.fill('Unsaved words of the first story');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await jump(addressOf(other));
    expect(await headline.inputValue()).toBe('Unsaved words of the first story');
    expect(page.url()).toContain(one.slice('content/articles/'.length));
    page.once('dialog', (dialog) => void dialog.accept());
    await jump(addressOf(other));
    await shows(other);
  });

  test('of two addresses at once the last is shown', async () => {
    const name = page.getByLabel('Name', { exact: true }).first();
    await go('#/collections/topics/entries/mixers');
    await name.waitFor();
    await page.evaluate(() => {
      location.hash = '#/collections/people/entries/data-desk';
      location.hash = '#/collections/topics/entries/tracing';
    });
    await expect.poll(() => name.inputValue(), { timeout: 30_000 }).toBe('Tracing');
    await name.waitFor();
    expect(await page.locator('#desk').isVisible()).toBe(false);
  });

  test('from a form of one kind to a form of another, and to an empty one', async () => {
    const jump = (hash: string) => page.evaluate((to) => (location.hash = to), hash);
    const field = (name: string) => page.getByLabel(new RegExp(`^${name}(?: \\(optional\\))?$`, 'i')).first();
    await go('#/collections/articles/new');
    await field('Headline').waitFor();
    await jump('#/collections/topics/new');
    await field('Headline').waitFor({ state: 'detached' });
    await field('Name').waitFor();
    await jump('#/collections/site/entries/site');
    await field('Tagline').waitFor();
    // Before the first has come, the author wants another: only the last is shown.
    await jump('#/collections/articles/entries/rich-story/index');
    await jump('#/collections/people/new');
    await field('Tagline').waitFor({ state: 'detached' });
    await field('Name').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await field('Headline').count()).toBe(0);
    expect(await field('Name').inputValue()).toBe('');
    expect(page.url()).toMatch(/people\/new$/);
  });
});

/** Presses Tab until what is named has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}
