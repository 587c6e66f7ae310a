/**
 * `npm run screenshots`: takes the README's pictures, from the site in `dist/` and from a newsroom of its own; `-- --cms` only the latter.
 * `npm run screenshots -- <folder> [path …]` takes each page on a telephone, a tablet and a desk, by day and by night, into a folder.
 */
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { takeCmsPictures } from './screenshots/cmsPictures.ts';
import { staticServer } from './staticServer.ts';

const README_PICTURES = join('scripts', 'screenshots');
const WIDTHS = [360, 768, 1280];
const COLOUR_SCHEMES = ['light', 'dark'] as const;

const [folder, ...paths] = process.argv.slice(2);
const executablePath = await findBrowser();
if (!executablePath) refuse('There is no Chromium or Chrome. Install one, or name it in CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  if (folder !== '--cms') await takeSite(join(process.cwd(), 'dist'));
  if (!folder || folder === '--cms') await takeCmsPictures(browser, README_PICTURES);
} finally {
  await browser.close();
}

async function takeSite(dist: string): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) refuse('There is no built site in dist/. Run `npm run build` first.');
  const server = staticServer(dist).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    if (folder) for (const path of paths.length > 0 ? paths : ['/']) await takeAll(page, url, path, folder);
    else await take(page, url, join(README_PICTURES, 'front-page.png'), { width: 1280, height: 1000 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function takeAll(page: Page, url: string, path: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const width of WIDTHS)
    for (const colorScheme of COLOUR_SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'front-page';
      await take(page, url + path, join(folder, `${name}-${width}-${colorScheme}.png`), { width, height: 900 }, true);
    }
}

async function take(
  page: Page,
  address: string,
  file: string,
  size: { width: number; height: number },
  fullPage = false,
): Promise<void> {
  await page.setViewportSize(size);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file, fullPage });
  console.log(file);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
