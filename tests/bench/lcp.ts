import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { compressed } from '../../scripts/compressed.ts';
import { staticServer } from '../../scripts/staticServer.ts';
import { launchChromium } from '../support/chromium.ts';
import { barePage } from './barePage.ts';

const STORY = '/news/fbi-blames-north-korea-for-bybit-theft/';
const ROUNDS = 11;
/** Slow 4G: round trips of 150 ms, 1.6 megabits a second down and 0.75 up. In bytes a second. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOWDOWN = 4;
/** The telephone that Lighthouse takes. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

interface Paint {
  first: number;
  largest: number;
  what: string;
}

/**
 * `npm run bench -- lcp`: when the largest thing of a story from `dist/` stands on a slow telephone, and when it
 * does on a page with the same words and the same picture and nothing else. In turns, each time with nothing kept.
 */
export async function benchLargestPaint(path = STORY): Promise<void> {
  const dist = join(process.cwd(), 'dist');
  const file = join(dist, path, 'index.html');
  if (!existsSync(file)) throw new Error(`There is no ${path} in dist/. Run \`npm run build\` first.`);
  const html = readFileSync(file, 'utf8');
  const bare = await compressed(Buffer.from(barePage(html)), 'br');
  const site = staticServer(dist);
  const server = createServer((request, response) => {
    if (request.url !== '/bare/') return void site.emit('request', request, response);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }).end(bare);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  try {
    const paints: Record<'ours' | 'bare', Paint[]> = { ours: [], bare: [] };
    for (let round = 0; round < ROUNDS; round++) {
      paints.bare.push(await paintOf(browser, `${url}/bare/`));
      paints.ours.push(await paintOf(browser, url + path));
    }
    console.log(`${path}, slow 4G, processor ${SLOWDOWN} times slower, the middle of ${ROUNDS}:`);
    console.log(`  the story: ${words(paints.ours)}, document ${brotliCompressSync(html).length} bytes`);
    console.log(`  bare page: ${words(paints.bare)}, document ${bare.length} bytes`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function paintOf(browser: Browser, address: string): Promise<Paint> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const orders = await context.newCDPSession(page);
    await orders.send('Network.enable');
    await orders.send('Network.emulateNetworkConditions', NETWORK);
    await orders.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(address, { waitUntil: 'networkidle' });
    return await page.evaluate(lastPaint);
  } finally {
    await context.close();
  }
}

function lastPaint(): Promise<Paint> {
  return new Promise((resolve) => {
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      const element = last && 'element' in last && last.element instanceof Element ? last.element.tagName : 'nothing';
      resolve({ first, largest: last?.startTime ?? Number.NaN, what: element.toLowerCase() });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

function words(paints: Paint[]): string {
  const middle = (pick: (paint: Paint) => number) =>
    Math.round(paints.map(pick).sort((a, b) => a - b)[Math.floor(paints.length / 2)]!);
  const spread = paints.map(({ largest }) => Math.round(largest)).sort((a, b) => a - b);
  return `LCP ${middle(({ largest }) => largest)} ms (${paints[0]?.what}; ${spread[0]} to ${spread.at(-1)}), first paint ${middle(({ first }) => first)} ms`;
}
