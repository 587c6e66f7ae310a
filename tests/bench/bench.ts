/**
 * `npm run bench`: how long a build takes, and how much memory, with generated articles.
 * `npm run bench -- 100 1000` builds other numbers of them; `npm run bench -- desk` measures how soon
 * authors can work among them, `-- feeds 1000` the feeds alone; `-- training` measures 2,000 sessions of training,
 * `-- cases` 5,000 cases, `-- import` an export of 60 MB; `-- lcp` measures when the largest thing of a story stands on a slow telephone.
 * Nothing here can fail for being slow.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../scripts/browser.mjs';
import { benchNewsroom } from './benchNewsroom.ts';
import { benchDesk } from './desk.ts';
import { measuredBuild } from './measuredBuild.ts';
import { resultsTable, type Row } from './resultsTable.ts';
import { benchLargestPaint } from './lcp.ts';
import { benchPreview } from './preview.ts';
import { benchCases } from './cases.ts';
import { benchImport } from './import.ts';
import { benchTraining } from './training.ts';

// What looks at pages takes the browser that the tests take.
process.env.CHROMIUM_PATH ||= (await findBrowser()) ?? '';

if (process.argv[2] === 'training') {
  await benchTraining(Number(process.argv[3] ?? 2000));
  process.exit();
}

if (process.argv[2] === 'import') {
  await benchImport(Number(process.argv[3] ?? 60));
  process.exit();
}

if (process.argv[2] === 'cases') {
  await benchCases(Number(process.argv[3] ?? 5000));
  process.exit();
}

if (process.argv[2] === 'feeds') {
  const filled = await benchNewsroom();
  const { benchFeeds } = await import('./feeds.ts');
  await benchFeeds(filled, process.argv.slice(3).map(Number));
  process.exit();
}

if (process.argv[2] === 'preview') {
  await benchPreview();
  process.exit();
}

if (process.argv[2] === 'lcp') {
  await benchLargestPaint(process.argv[3]);
  process.exit();
}

const SIZES = [100, 1000, 5000];
const FIRST_SIZE = 100;
const RESULTS = join(process.cwd(), 'node_modules', '.cache', 'chain-of-custody', 'bench.json');

if (process.argv[2] === 'desk') {
  await benchDesk(process.argv.slice(3).map(Number));
  process.exit();
}
const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('Numbers of articles, please: 100 1000');
const wanted = [...(sizes.length > 0 ? sizes : SIZES)].sort((a, b) => a - b);

const newsroom = await benchNewsroom();
const rows: Row[] = [];
try {
  newsroom.fill(Math.min(FIRST_SIZE, wanted[0]!));
  newsroom.forget('pictures');
  await build(Math.min(FIRST_SIZE, wanted[0]!), 'pictures not cached');
  for (const articles of wanted) {
    newsroom.fill(articles);
    newsroom.forget();
    await build(articles, 'first: its social cards are drawn');
    newsroom.forget();
    await build(articles, 'clean, pictures cached');
    newsroom.edit(Math.floor(articles / 2));
    await build(articles, 'one article changed');
    newsroom.forget();
    await build(articles, 'clean, with search index', { search: true });
  }
} finally {
  newsroom.remove();
}
console.log(`\n${resultsTable(rows)}\n`);
const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version };
mkdirSync(dirname(RESULTS), { recursive: true });
writeFileSync(RESULTS, JSON.stringify({ measured: new Date().toISOString(), machine, rows }, null, 2));
console.log(`Written to ${RESULTS}`);

async function build(articles: number, name: string, options?: { search: boolean }): Promise<void> {
  console.log(`${articles} articles, ${name} …`);
  rows.push({ articles, build: name, ...(await measuredBuild(newsroom.folder, options)) });
}
