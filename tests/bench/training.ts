import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { staticServer } from '../../scripts/staticServer.ts';
import { launchChromium } from '../support/chromium.ts';
import { benchNewsroom } from './benchNewsroom.ts';
import { measuredBuild } from './measuredBuild.ts';
import { generatedProgramme } from './programmes.ts';

const ARTICLES = 20;
const SESSIONS_EACH = 10;
const CHOICES = 12;

/** `npm run bench -- training`: what 2,000 sessions (or another number) cost a build, a page and a reader who filters. */
export async function benchTraining(sessions = 2000): Promise<void> {
  const newsroom = await benchNewsroom();
  const dist = join(newsroom.folder, 'dist');
  try {
    newsroom.fill(ARTICLES);
    await measuredBuild(newsroom.folder); // Makes the pictures, which are not in question.
    newsroom.forget();
    const without = await measuredBuild(newsroom.folder);
    for (let number = 0; number < sessions / SESSIONS_EACH; number++) {
      const { slug, text } = generatedProgramme(number, SESSIONS_EACH, Date.now());
      const folder = join(newsroom.folder, 'content', 'training', slug);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'index.mdx'), text);
    }
    newsroom.forget();
    const whole = await measuredBuild(newsroom.folder);
    const cost = (name: 'wallSeconds' | 'cpuSeconds') => (whole[name] - without[name]).toFixed(1);
    console.log(
      `${sessions} sessions in ${sessions / SESSIONS_EACH} programmes add to the build of ${ARTICLES} articles:`,
    );
    console.log(`  ${cost('wallSeconds')} s, ${cost('cpuSeconds')} CPU s, ${whole.pages - without.pages} pages`);
    const page = readFileSync(join(dist, 'training', 'index.html'));
    console.log(`  finder: ${page.length} bytes of HTML, ${brotliCompressSync(page).length} on the wire`);
    const files = readdirSync(join(dist, 'training'), { recursive: true, encoding: 'utf8' });
    const calendars = files
      .filter((file) => file.endsWith('.ics'))
      .map((file) => statSync(join(dist, 'training', file)).size);
    console.log(`  calendars: ${calendars.length} files, ${calendars.reduce((sum, size) => sum + size, 0)} bytes`);
    console.log(`  a choice in the finder: ${await filterTimes(dist)}`);
  } finally {
    newsroom.remove();
  }
}

/** From a click on a choice to the list that it leaves, laid out. */
async function filterTimes(dist: string): Promise<string> {
  const server = staticServer(dist).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/training/`);
    const times = await page.evaluate((choices) => {
      const links = [...document.querySelectorAll<HTMLElement>('[data-finder-filters] a')].slice(0, choices);
      return links.map((link) => {
        const start = performance.now();
        link.click();
        document.body.getBoundingClientRect(); // Makes the browser lay out now.
        return performance.now() - start;
      });
    }, CHOICES);
    const [median = 0, worst = 0] = [times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)], Math.max(...times)];
    return `${median.toFixed(1)} ms (median of ${times.length}), ${worst.toFixed(1)} ms at most`;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
