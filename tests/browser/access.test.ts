import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { drawnPicture } from '../support/drawnPicture.ts';
import { plantRichStory } from '../support/plantStory.ts';
import { startNewsroom, type RunningNewsroom } from '../support/runningNewsroom.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('whoever has a phone only, or a keyboard only', () => {
  let newsroom: RunningNewsroom;
  let browser: Browser;
  let picture: string;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([startNewsroom(plantRichStory), launchChromium()]);
    picture = await drawnPicture(newsroom.folder, 'harbour.png', '#225588');
  });
  afterAll(async () => {
    await browser.close();
    await newsroom.stop();
  });

  const open = async (address: string, screen = {}): Promise<Page> => {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', ...screen });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${newsroom.url}/admin/${address}`);
    return page;
  };
  const field = (page: Page, label: string) =>
    page.getByLabel(new RegExp(`^${label}(?: \\(optional\\))?$`, 'i')).first();
  const text = (page: Page) => page.getByRole('textbox', { name: 'Running text' });
  const draftFile = (slug: string) => newsroom.git('show', `cms/articles/${slug}:content/articles/${slug}/index.mdx`);
  const draftFiles = (slug: string) =>
    newsroom.git('ls-tree', '--name-only', `cms/articles/${slug}`, `content/articles/${slug}/`);
  const draftStatus = (slug: string) =>
    newsroom.git('log', '-1', '--format=%(trailers:key=Newsroom-Status,valueonly)', `cms/articles/${slug}`);

  /** What axe finds, and what of the page is to be scrolled for to the side. */
  const findings = async (page: Page): Promise<string[]> => {
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
      const found = violations
        .filter(({ impact }) => impact === 'critical' || impact === 'serious')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      const overhang = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      return overhang > 0 ? [...found, `${overhang} pixels to scroll to the side`] : found;
    });
  };
  /** Unfolds all parts of the form, so that axe sees them. */
  const unfold = async (page: Page) => {
    await page
      .locator('.form-part button[aria-expanded=false]')
      .evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
    await page.getByRole('button', { name: 'Remove source 2' }).waitFor();
  };

  test('finds the editor in order on both screens, with every component and every part of the form', async () => {
    for (const screen of [{ viewport: { width: 1280, height: 900 } }, PHONE]) {
      const page = await open('#/collections/articles/entries/rich-story/index', screen);
      await text(page).getByText('and a line').waitFor();
      await unfold(page);
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'This story' }).click();
      const items = page.locator('#this-story-menu button');
      await items.first().waitFor();
      const cutOff = await items.evaluateAll((all) =>
        all
          .filter((item) => {
            const { left, right, height } = item.getBoundingClientRect();
            return left < 0 || right > innerWidth || height < 24;
          })
          .map(({ textContent }) => textContent),
      );
      expect(cutOff).toEqual([]);
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('writes on a phone, adds a picture and sends it to review', async () => {
    const page = await open('#/collections/articles/new', PHONE);
    await field(page, 'Headline').tap();
    await field(page, 'Headline').fill('Written in the train to the court');
    await text(page).tap();
    await page.keyboard.type('Words from a phone.');
    await text(page).getByText('Words from a phone.').waitFor();
    await page.getByRole('button', { name: 'Add Component' }).tap();
    await page.getByRole('option', { name: /^Picture with caption/ }).tap();
    const chooser = page.waitForEvent('filechooser');
    await text(page).getByRole('button', { name: 'Choose a picture' }).tap();
    await (await chooser).setFiles(picture);
    await text(page).locator('.picture-thumb').waitFor();
    await text(page).getByLabel('Description for people who cannot see it').fill('The harbour at night.');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save', exact: true }).tap();
    await page.getByRole('button', { name: 'Status: Draft' }).tap();
    await page.getByRole('menuitem', { name: 'In review' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'In review' }).tap();
    await page.getByRole('button', { name: 'Status: In review' }).waitFor();

    const slug = 'written-in-the-train-to-the-court';
    expect(draftFile(slug)).toContain('Words from a phone.');
    expect(draftFile(slug)).toMatch(/<Figure src="harbour\.\w+" alt="The harbour at night\."/);
    expect(draftFiles(slug)).toMatch(/\/harbour\.\w+$/m);
    expect(draftStatus(slug)).toBe('pending_review');
    await page.context().close();
  });

  test('writes a story with the keyboard alone, from the desk to review', async () => {
    const page = await open('#/', { viewport: { width: 1280, height: 900 } });
    const { keyboard } = page;
    await page.getByRole('link', { name: /Article$/ }).waitFor();
    /** Presses a key until the keyboard is where it should be. */
    const goTo = async (name: RegExp, key = 'Tab') => {
      const passed: string[] = [];
      for (let step = 0; step < 90; step++) {
        await keyboard.press(key);
        const here = await page.evaluate(nameInHand);
        if (name.test(here)) return;
        passed.push(here);
      }
      throw new Error(`${String(name)} is not on the way: ${passed.join(', ')}`);
    };

    await goTo(/Article$/);
    await keyboard.press('Enter');
    await field(page, 'Headline').waitFor();
    await goTo(/^Headline/);
    await keyboard.type('Written without a mouse in the newsroom');

    await goTo(/^Add key point/);
    for (const words of ['Second of the points to take.', 'First of the points to take.']) {
      await keyboard.press('Enter');
      await goTo(/^Key point/i);
      await keyboard.type(words);
      await goTo(/^Add key point/, 'Shift+Tab');
    }
    await goTo(/^Move key point 1/);
    await keyboard.press('ArrowDown');
    await page.waitForFunction(() =>
      document.activeElement?.getAttribute('aria-label')?.startsWith('Move key point 2'),
    );

    await goTo(/^Running text/);
    await keyboard.type('Words without a mouse.');
    await keyboard.press('Enter');
    await keyboard.type('/');
    await page.getByRole('dialog').waitFor();
    await keyboard.type('quot');
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await goTo(/^Who said it/);
    await keyboard.type('A reader');
    await goTo(/^Text/);
    await keyboard.type('It can be done.');

    await goTo(/^Choose a picture/);
    const chooser = page.waitForEvent('filechooser');
    await keyboard.press('Enter');
    await (await chooser).setFiles(picture);
    await page.locator('.picture-thumb').first().waitFor();
    await goTo(/^Description for people/);
    await keyboard.type('The harbour by day.');

    for (const label of [/^Section/, /^Topics/]) {
      await goTo(label);
      await keyboard.press('ArrowDown');
      await page.getByRole('option').first().waitFor();
      await keyboard.press('Enter');
    }
    await keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Status: Draft' }).waitFor();
    await goTo(/^Status: Draft/, 'Shift+Tab');
    await keyboard.press('Enter');
    await goTo(/^In review/, 'ArrowDown');
    await keyboard.press('Enter');
    await page.getByRole('button', { name: 'Status: In review' }).waitFor();

    const slug = 'written-without-a-mouse-in-the-newsroom';
    const file = draftFile(slug);
    expect(file).toMatch(/First of the points to take\.[\s\S]*Second of the points to take\./);
    expect(file).toMatch(/Words without a mouse\.\s+<Quote speaker="A reader">\s+It can be done\.\s+<\/Quote>/);
    expect(file).toMatch(/alt: The harbour by day\./);
    expect(file).toMatch(/^section: \S/m);
    expect(file).toMatch(/^topics:\s+- \S/m);
    expect(draftFiles(slug)).toMatch(/\/harbour\.\w+$/m);
    expect(draftStatus(slug)).toBe('pending_review');
    await page.context().close();
  });
});

/** What the keyboard is on: its name, as far as it is written in the page. */
function nameInHand(): string {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement)) return '';
  const label = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels?.[0] : null;
  return (here.getAttribute('aria-label') ?? label?.textContent ?? here.textContent ?? '').trim();
}
