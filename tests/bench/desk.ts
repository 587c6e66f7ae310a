import { execFileSync } from 'node:child_process';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';
import { launchChromium } from '../support/chromium.ts';
import { serveNewsroom } from '../support/runningNewsroom.ts';
import { benchNewsroom } from './benchNewsroom.ts';

const SIZES = [100, 5000];
/** A middling telephone beside this computer. */
const SLOWDOWN = 4;
const VISITS = 5;
const PATIENCE_MS = 180_000;

const LIST = '.desk-table tbody tr';
const FORM = '#nc-root input[id^="headline"]';

/** How soon authors can work: prints the times to the list of articles and to an open editor, at several sizes. */
export async function benchDesk(sizes: number[]): Promise<void> {
  process.env.CHROMIUM_PATH ??= (await findBrowser()) ?? '';
  const newsroom = await benchNewsroom();
  for (const articles of sizes.length > 0 ? sizes : SIZES) {
    newsroom.fill(articles);
    commitAll(newsroom.folder);
    const served = await serveNewsroom({ folder: newsroom.folder, remove: () => {} });
    const browser = await launchChromium();
    try {
      await settled(served.url);
      console.log(`\n${articles} articles, all times in milliseconds at ${SLOWDOWN} times CPU slowdown`);
      const context = await browser.newContext();
      const list = `${served.url}/admin/#/collections/articles`;
      row('list, first visit', [await timeTo(context, list, LIST)]);
      row('list, second visit', await several(() => timeTo(context, list, LIST)));
      row('search among them', [await timeToSearch(context, list)]);
      row('editor, first visit', [await timeToEditor(await browser.newContext(), list)]);
      await timeToEditor(context, list);
      row('editor, second visit', await several(() => timeToEditor(context, list), 3));
    } finally {
      await browser.close();
      await served.stop();
    }
  }
  newsroom.remove();
}

/** The site is up before its content is checked; that work is not the desk's. */
async function settled(url: string): Promise<void> {
  await fetch(url).then((response) => response.text());
  await fetch(`${url}/admin/desk.js`).then((response) => response.text());
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** From the navigation until something is on the screen. */
async function timeTo(context: BrowserContext, address: string, selector: string): Promise<number> {
  const page = await slowPage(context);
  await page.goto(address, { waitUntil: 'commit' });
  const time = await shownAt(page, selector);
  // What a visit leaves to the next one is kept after the list is drawn.
  await page.waitForLoadState('networkidle');
  await page.close();
  return time;
}

async function timeToSearch(context: BrowserContext, address: string): Promise<number> {
  const page = await slowPage(context);
  await page.goto(address);
  await shownAt(page, LIST);
  const time = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#desk-search')!;
    const started = performance.now();
    field.value = '99';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - started;
  });
  await page.close();
  return time;
}

/** From the click on an article of the list until its form is on the screen. */
async function timeToEditor(context: BrowserContext, list: string): Promise<number> {
  const page = await slowPage(context);
  await page.goto(list);
  await shownAt(page, LIST);
  await page.waitForLoadState('networkidle');
  const clicked = await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('.desk-table tbody a')!.click();
    return performance.now();
  });
  const time = (await shownAt(page, FORM)) - clicked;
  await page.close();
  return time;
}

async function shownAt(page: Page, selector: string): Promise<number> {
  const shown = await page.waitForFunction((wanted) => {
    const found = document.querySelector(wanted);
    return found && found.getClientRects().length > 0 ? performance.now() : null;
  }, selector);
  return (await shown.jsonValue()) ?? NaN;
}

async function several(measure: () => Promise<number>, times = VISITS): Promise<number[]> {
  const measured: number[] = [];
  for (let visit = 0; visit < times; visit++) measured.push(await measure());
  return measured.sort((one, other) => one - other);
}

function row(what: string, times: number[]): void {
  const median = times[Math.floor(times.length / 2)]!;
  const range = times.length > 1 ? ` (${times[0]!.toFixed(0)} to ${times.at(-1)!.toFixed(0)})` : '';
  console.log(`${what.padEnd(22)} ${median.toFixed(0).padStart(7)}${range}`);
}

function commitAll(folder: string): void {
  execFileSync('git', ['add', '--all', 'content'], { cwd: folder });
  execFileSync('git', ['commit', '--quiet', '--message', 'More articles'], { cwd: folder });
}
