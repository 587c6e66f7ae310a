/**
 * `npm run lighthouse`: Lighthouse over one page of each type of the site in `dist/`, as on a telephone.
 * Prints a table and keeps it in `tests/bench/lighthouse.md`. `-- /news/some-story/ …` looks at these pages only and keeps nothing.
 * Exit codes: 0 all scores are 100; 1 some are not, each with its reasons.
 */
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { CATEGORIES, isPerfect, medianAudit } from './lighthouse/audit.ts';
import { record, table, type Row } from './lighthouse/record.ts';
import { pageTypes } from './pageTypes.ts';
import { staticServer } from './staticServer.ts';

const RECORD = join('tests', 'bench', 'lighthouse.md');
const dist = join(process.cwd(), 'dist');
const executablePath = await findBrowser();
if (!existsSync(join(dist, 'index.html'))) refuse('There is no built site in dist/. Run `npm run build` first.');
if (!executablePath) refuse('There is no Chromium or Chrome. Install one, or name it in CHROMIUM_PATH.');

const chosen = process.argv.slice(2);
const types = pageTypes(dist)
  .map(({ route, paths }) => ({ route, path: paths.find((path) => chosen.includes(path)) ?? paths[0]! }))
  .filter(({ path }) => chosen.length === 0 || chosen.includes(path));
if (types.length < chosen.length) refuse(`Not every one of these is a page of dist/: ${chosen.join(' ')}`);

const server = staticServer(dist).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const port = await freePort();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', `--remote-debugging-port=${port}`] });
const rows: Row[] = [];
try {
  for (const { route, path } of types) {
    const categories = isHidden(path) ? CATEGORIES.filter((one) => one !== 'seo') : CATEGORIES;
    const row = { route, path, audit: await medianAudit(url + path, port, categories) };
    rows.push(row);
    console.log(
      `${isPerfect(row.audit) ? '✓' : '✗'} ${path}${row.audit.lost.map((words) => `\n    ${words}`).join('')}`,
    );
  }
  console.log(`\n${table(rows)}\n`);
  if (chosen.length === 0) {
    writeFileSync(
      RECORD,
      record(rows, new Date().toISOString().slice(0, 10), `Lighthouse ${version()}, Chromium ${browser.version()}`),
    );
    console.log(`Kept in ${RECORD}`);
  }
  if (!rows.every(({ audit }) => isPerfect(audit))) process.exitCode = 1;
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}

/** Whether a page asks search engines to leave it out. */
function isHidden(path: string): boolean {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return /<meta name="robots" content="noindex"/.test(readFileSync(join(dist, file), 'utf8'));
}

function version(): string {
  const file = readFileSync(join('node_modules', 'lighthouse', 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
