/**
 * `npm run conformance`: the built site in the hands of clients that nobody here wrote. It says which
 * of them are not installed, and how to install them. Exit codes: 0 all that are there passed; 1 one did not.
 */
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import type { Client, Finding, ServedFeeds } from './conformance/client.ts';
import { feedparser } from './conformance/feedparser.ts';
import { newsboat } from './conformance/newsboat.ts';
import { rss2email } from './conformance/rss2email.ts';
import { khal } from './conformance/khal.ts';
import { linkinator } from './conformance/linkinator.ts';
import { sfeed } from './conformance/sfeed.ts';
import { lynx, w3m } from './conformance/textBrowsers.ts';
import { sitemapSchemas } from './conformance/sitemapSchemas.ts';
import { vdirsyncer } from './conformance/vdirsyncer.ts';
import { vnu } from './conformance/vnu.ts';
import { xmllint } from './conformance/xmllint.ts';
import { staticServer } from './staticServer.ts';

const CLIENTS: Client[] = [
  ...[xmllint, sitemapSchemas, newsboat, sfeed, rss2email, feedparser],
  ...[khal, vdirsyncer, linkinator, vnu, w3m, lynx],
];

const dist = join(process.cwd(), 'dist');
if (!existsSync(join(dist, 'rss.xml'))) {
  console.error('There is no built site in dist/. Run `npm run build` first.');
  process.exit(1);
}
const server = staticServer(dist).listen(0, '127.0.0.1');
await once(server, 'listening');
const { items = [], link } = parseRssFeed(readFileSync(join(dist, 'rss.xml'), 'utf8'));
const site: ServedFeeds = {
  dist,
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  address: new URL(link ?? '').origin,
  entries: items.length,
  newest: items[0]?.title ?? '',
};
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
try {
  const findings: Finding[] = [];
  for (const client of CLIENTS) {
    const finding = await tried(client);
    findings.push(finding);
    const mark = finding.passed === null ? '–' : finding.passed ? '✓' : '✗';
    console.log(`${mark} ${finding.client}: ${finding.words}`);
  }
  const missing = CLIENTS.filter((_, index) => findings[index]?.passed === null).map((one) => one.debianPackage);
  if (missing.length > 0) console.log(`\nNot installed. On Debian: apt install ${[...new Set(missing)].join(' ')}`);
  if (findings.some(({ passed }) => passed === false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
  server.closeAllConnections();
  server.close();
}

async function tried(client: Client): Promise<Finding> {
  if (!client.isInstalled()) return { client: client.name, passed: null, words: 'is not installed' };
  const own = join(folder, client.name);
  mkdirSync(own);
  try {
    return { client: client.name, passed: true, words: await client.run(site, own) };
  } catch (error) {
    return { client: client.name, passed: false, words: error instanceof Error ? error.message : String(error) };
  }
}
