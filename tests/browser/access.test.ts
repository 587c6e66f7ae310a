import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';
import { plantRichStory } from '../support/plantStory.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('the editor on a phone and with a screen reader', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([borrowNewsroom(plantRichStory), launchChromium()]);
  });
  afterAll(() => browser.close());

  const open = async (address: string, screen = {}): Promise<Page> => {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce', ...screen });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${newsroom.url}/admin/${address}`);
    return page;
  };
  const text = (page: Page) => page.getByRole('textbox', { name: 'Running text' });

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
      await page.waitForLoadState('networkidle');
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

  test('finds the page beside the form in order by night, in each of its looks', async () => {
    const page = await open('#/collections/articles/entries/rich-story/index', { colorScheme: 'dark' });
    await page.getByText('The page is up to date.').waitFor();
    for (const look of ['Page', 'Search result', 'Social card', 'Feed item']) {
      await page.getByRole('tab', { name: look }).click();
      await page.getByRole('tabpanel', { name: look }).waitFor();
      expect([look, ...(await findings(page))]).toEqual([look]);
    }
  });
});
