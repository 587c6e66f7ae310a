import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '../../scripts/staticServer.ts';
import { headersOf } from '../../src/seo/headersFile.ts';
import { builtRules } from './builtHeaders.ts';
import { launchChromium } from '../support/chromium.ts';
import { CORRECTED } from './correctedStory.ts';
import { MOVED } from './plantedStories.ts';
import { dist } from './site.ts';

const OPENED = `/news/${CORRECTED.slug}/`;
const SOON = { timeout: 20_000 };
const UNOPENED = `/news/${MOVED.slug}/`;

describe('Without a connection, in a browser, on the built site', () => {
  // A copy, because the site is published anew in the course of the test.
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  let server: Server;
  let url: string;
  let context: BrowserContext;
  let page: Page;
  const note = () => page.locator('.offline-note');

  beforeAll(async () => {
    for (const part of ['index.html', 'sw.js', '_astro', 'offline', '404.html', OPENED, UNOPENED])
      cpSync(join(dist, part), join(folder, part), { recursive: true });
    server = staticServer(folder).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const browser = await launchChromium();
    context = await browser.newContext({ timezoneId: 'Europe/London' });
    page = await context.newPage();
  });
  afterAll(async () => {
    await context.browser()?.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const goOffline = async () => {
    await context.setOffline(true);
    server.closeAllConnections();
  };
  const keptPaths = () =>
    page.evaluate(async () => {
      const kept = await (await caches.open('pages-1')).keys();
      return kept.map((request) => new URL(request.url).pathname);
    });

  test('the first page is kept too, though it was there before the worker', async () => {
    await page.goto(url + OPENED);
    await expect.poll(keptPaths, SOON).toEqual([OPENED]);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), SOON).toBe(true);
    await goOffline();
    await page.goto(url + OPENED);
    expect(await page.title()).toMatch(/^Kept copy: /);
    expect(await note().textContent()).toMatch(/^You are offline\. This copy was kept on \d+ \w+ \d{4} at \d\d:\d\d\./);
    expect(await page.locator('main').textContent()).toContain('The last sentence of the corrected story.');
    // It looks as it did: styles and faces are kept with it.
    expect(await page.evaluate(() => document.fonts.check('16px "Public Sans"'))).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).fontFamily)).toContain(
      'Newsreader',
    );
  });

  test('what was never opened is not there, and the page that says so offers what is', async () => {
    await page.goto(url + UNOPENED);
    expect(await page.locator('h1').textContent()).toBe('You are offline');
    await page.locator('[data-offline-kept] a').first().waitFor();
    const offered = await page
      .locator('[data-offline-kept] a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(offered).toEqual([OPENED]);
  });

  test('as soon as there is a connection the page comes from the network, unmarked', async () => {
    await context.setOffline(false);
    // The page that said there is no connection comes back by itself.
    await page.locator('h1').filter({ hasText: MOVED.fields.headline }).waitFor();
    await page.goto(`${url}/`);
    expect(await note().count()).toBe(0);
    await expect.poll(keptPaths, SOON).toEqual([OPENED, UNOPENED, '/']);
  });

  test('a new build is read at once, and is what is kept from then on', async () => {
    const front = join(folder, 'index.html');
    const worker = join(folder, 'sw.js');
    writeFileSync(front, readFileSync(front, 'utf8').replace(/<h1[^>]*>/, '$&The next build. '));
    writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// The next build.`);
    await page.goto(`${url}/`);
    expect(await page.locator('h1').textContent()).toContain('The next build.');
    const keptFront = () => page.evaluate(async () => (await (await caches.match('/'))?.text()) ?? '');
    await expect.poll(keptFront, SOON).toContain('The next build.');
    await goOffline();
    await page.goto(`${url}/`);
    expect(await page.locator('h1').textContent()).toContain('The next build.');
    expect(await note().isVisible()).toBe(true);
    await context.setOffline(false);
  });

  test('a story that is gone is forgotten, and old caches of ours are cleaned', async () => {
    rmSync(join(folder, OPENED), { recursive: true });
    await page.goto(url + OPENED);
    expect(await page.locator('h1').textContent()).toBe('Page not found');
    await expect.poll(keptPaths, SOON).toEqual([UNOPENED, '/']);
    await page.evaluate(() => caches.open('pages-0'));
    writeFileSync(join(folder, 'sw.js'), `${readFileSync(join(folder, 'sw.js'), 'utf8')}\n// Another one.`);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(() => caches.has('pages-0')), SOON).toBe(false);
    expect(await page.evaluate(() => caches.has('pages-1'))).toBe(true);
  });

  test('the worker is asked for anew each time, so that none outlives its build', () => {
    expect(headersOf('/sw.js', builtRules)).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
  });
});
