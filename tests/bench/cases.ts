import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { staticServer } from '../../scripts/staticServer.ts';
import { launchChromium } from '../support/chromium.ts';
import { benchNewsroom } from './benchNewsroom.ts';
import { generatedCase } from './caseRecords.ts';
import { measuredBuild } from './measuredBuild.ts';

const ARTICLES = 20;
const CHOICES = 12;

/** `npm run bench -- cases`: what 5,000 cases (or another number) cost a build, the tracker and a reader who filters. */
export async function benchCases(cases = 5000): Promise<void> {
  const newsroom = await benchNewsroom();
  const dist = join(newsroom.folder, 'dist');
  try {
    newsroom.fill(ARTICLES);
    await measuredBuild(newsroom.folder); // Makes the pictures, which are not in question.
    newsroom.forget();
    const without = await measuredBuild(newsroom.folder);
    mkdirSync(join(newsroom.folder, 'content', 'cases'), { recursive: true });
    for (let number = 0; number < cases; number++) {
      const { slug, text } = generatedCase(number);
      writeFileSync(join(newsroom.folder, 'content', 'cases', `${slug}.yaml`), text);
    }
    newsroom.forget();
    const whole = await measuredBuild(newsroom.folder);
    const cost = (name: 'wallSeconds' | 'cpuSeconds') => (whole[name] - without[name]).toFixed(1);
    console.log(`${cases} cases add to the build of ${ARTICLES} articles:`);
    console.log(`  ${cost('wallSeconds')} s, ${cost('cpuSeconds')} CPU s, ${whole.pages - without.pages} pages`);
    for (const file of ['index.html', 'cases.json', 'cases.csv']) {
      const bytes = readFileSync(join(dist, 'cases', file));
      console.log(`  /cases/${file}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} on the wire`);
    }
    console.log(`  a choice in the tracker: ${await filterTimes(dist)}`);
  } finally {
    newsroom.remove();
  }
}

/** From a choice in a menu to the rows that it leaves, laid out. */
async function filterTimes(dist: string): Promise<string> {
  const server = staticServer(dist).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cases/?sort=title`);
    await page.locator('.case-said', { hasText: 'All' }).waitFor();
    const times = await page.evaluate(async (choices) => {
      const menu = document.querySelector<HTMLSelectElement>('select[name=country]')!;
      const values = [...menu.options].map(({ value }) => value).slice(0, choices);
      const done: { first: number; all: number }[] = [];
      for (const value of values) {
        const start = performance.now();
        menu.value = value;
        menu.dispatchEvent(new Event('input', { bubbles: true }));
        document.body.getBoundingClientRect(); // Makes the browser lay out now.
        const first = performance.now() - start;
        // The rows behind the first thirty come in the second frame.
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        document.body.getBoundingClientRect();
        done.push({ first, all: performance.now() - start });
      }
      return done;
    }, CHOICES);
    return `first rows ${middleAndMost(times.map(({ first }) => first))}; all rows ${middleAndMost(times.map(({ all }) => all))}`;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

function middleAndMost(times: number[]): string {
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return `${median.toFixed(1)} ms (median of ${times.length}), ${Math.max(...times).toFixed(1)} ms at most`;
}
