import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from './servedSite.ts';

describe('The contact button', () => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite();
  });
  afterAll(() => served.close());

  test('opens the ways to reach us without any script, takes the focus, and gives it back when Escape closes it', async () => {
    const context = await served.browser.newContext({ javaScriptEnabled: false, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(`${served.url}/styleguide/`);
    const button = page.getByRole('button', { name: 'Open chat: how can we help?' });
    const dialog = page.getByRole('dialog', { name: 'How can we help?' });
    const focused = () => page.locator(':focus').evaluate((element) => element.outerHTML.slice(0, 80));

    expect(await page.locator(':focus').count(), 'nothing takes the focus of a page that opens').toBe(0);
    expect(await dialog.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    expect(await focused()).toContain('role="dialog"');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('https://wa.me/');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toContain('contact-open');

    await button.click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect([...new Set(asked)], 'nothing comes from the services behind the ways').toEqual([served.url]);
    await context.close();
  });
});
