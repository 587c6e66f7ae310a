import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CORRECTED } from '../build/correctedStory.ts';
import { serveSite, type ServedSite } from '../build/servedSite.ts';

const PAGES = ['/', `/news/${CORRECTED.slug}/`, '/sections/data/', '/search/', '/cases/', '/training/', '/lookup/'];
/** Far enough to be beyond the head of every page and well into what is its own. */
const STEPS = 45;
/** The least that a focus ring may be, in pixels of CSS. */
const RING = 2;

describe('By keyboard alone', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());

  test.each(PAGES)(
    '%s: the first key leads to the content, focus follows the page and is always seen',
    async (path) => {
      const page = await served.browser.newPage({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      await page.goto(served.url + path, { waitUntil: 'networkidle' });
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toContain('Skip to the content');
      const troubles: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        const trouble = await page.evaluate(troubleOfFocus, RING);
        if (trouble === 'end') break;
        if (trouble) troubles.push(trouble);
        await page.keyboard.press('Tab');
      }
      expect(troubles).toEqual([]);
      await skips(page, served.url + path);
      await page.close();
    },
  );
});

/** The skip link puts the focus on the content, so that the next key is in it. */
async function skips(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
}

/** What is wrong with the element in focus; null when nothing is, `end` when the focus has left the page. */
function troubleOfFocus(ring: number): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return 'end';
  const words = `${element.tagName} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const known = window as unknown as { lastInFocus?: Element };
  const last = known.lastInFocus;
  known.lastInFocus = element;
  if (last && !(last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
    return `${words} comes before what had the focus`;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < ring) return `${words} has no ring of focus`;
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const isSeen = width > 1 && height > 1 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return isSeen ? null : `${words} has the focus and is not to be seen`;
}
