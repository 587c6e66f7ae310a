import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CORRECTED } from './correctedStory.ts';
import { serveSite, type ServedSite } from './servedSite.ts';

const PATH = `/news/${CORRECTED.slug}/`;

describe('What a reader does with a story', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());

  async function open(settings: Parameters<ServedSite['browser']['newContext']>[0]): Promise<Page> {
    const context = await served.browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...settings });
    const page = await context.newPage();
    await page.goto(served.url + PATH);
    return page;
  }

  test('a term opens its definition by keyboard and Escape closes it, without any script', async () => {
    const page = await open({ javaScriptEnabled: false });
    const note = page.locator('.term-note');
    expect(await note.isVisible()).toBe(false);
    await page.locator('.term').focus();
    await page.keyboard.press('Enter');
    await note.waitFor();
    expect(await note.textContent()).toContain('pools coins of many people');
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await page.locator('.story-tools button').first().isVisible(), 'no button that does nothing').toBe(false);
    await page.locator('.share summary').click();
    expect(await page.getByRole('link', { name: 'E-mail', exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  test('times are shown by the reader’s clock on demand, and by the newsroom’s again', async () => {
    const page = await open({ timezoneId: 'Asia/Kolkata' });
    const time = page.locator('.custody time').first();
    const button = page.getByRole('button', { name: 'Times in my zone' });
    expect(await time.textContent()).toBe('19 November 2026, 09:00 UTC');
    await button.click();
    await page.getByText('19 November 2026, 14:30 GMT+5:30').waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    await page.getByText('19 November 2026, 09:00 UTC').first().waitFor();
    expect(await time.getAttribute('datetime')).toBe('2026-11-19T09:00:00.000Z');
    await page.context().close();
  });

  test('the link that is copied is the story’s own address', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname).toBe(PATH);
    await page.context().close();
  });
});
