import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { staticServer } from '../staticServer.ts';
import { hasProgram, type Client } from './client.ts';
import { runNpmTool } from './npmTool.ts';

const PACKAGE = 'linkinator@8.1.0';

/**
 * Follows every link of the site, to the place in the page that it names; the addresses in the data for
 * search engines (JSON-LD) and in sitemaps and feeds too, by a list of them that stands beside the site.
 * Other sites are not asked.
 */
export const linkinator: Client = {
  name: 'linkinator',
  debianPackage: 'npm',
  isInstalled: () => hasProgram('npm'),
  run: async ({ dist, url, address }, folder) => {
    const named = namedAddresses(dist, address);
    const list = join(folder, 'list');
    mkdirSync(list);
    const items = [...named].map((one) => `<li><a href="${one.replace(address, url)}">${one}</a></li>`);
    writeFileSync(join(list, 'index.html'), `<!doctype html><title>Named</title><ul>\n${items.join('\n')}\n</ul>`);
    const server = staticServer(list).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const whole = await follow([`${url}/`, '--recurse', '--check-css'], url);
      const listed = await follow([page], url);
      return `${whole} links of pages, and ${listed} addresses in data, sitemaps and feeds, lead somewhere`;
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
};

/** Every address of the site that its data for machines names: JSON-LD, sitemaps, the newest feeds. */
function namedAddresses(dist: string, address: string): Set<string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const named = new Set<string>();
  const keep = (text: string) => {
    for (const [one] of text.matchAll(/https?:\/\/[^\s"'<>\\)]+/g)) if (one.startsWith(`${address}/`)) named.add(one);
  };
  for (const file of files) {
    if (/^sitemap.*\.xml$|^(?:rss|atom)\.xml$|^feed\.json$|^llms\.txt$|^feeds\.opml$/.test(file))
      keep(readFileSync(join(dist, file), 'utf8').replaceAll('&amp;', '&').replaceAll('&#x26;', '&'));
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(dist, file), 'utf8');
    for (const [, data = ''] of html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g))
      // An `@id` is a name among the data, and need not lead anywhere.
      keep(JSON.stringify(JSON.parse(data), (key, value: unknown) => (key === '@id' ? undefined : value)));
  }
  // A template is no address: the search engine fills it in.
  return new Set([...named].filter((one) => !/[{}]/.test(one)));
}

interface Found {
  passed: boolean;
  links: { url: string; status: number; state: string; parent?: string }[];
}

/** @throws with the links that lead nowhere */
async function follow(args: string[], url: string): Promise<number> {
  const only = ['--skip', `^(?!http://127\\.0\\.0\\.1:)`, '--concurrency', '20', '--retry-errors'];
  const tool = await runNpmTool(
    PACKAGE,
    'linkinator',
    [...args, '--check-fragments', ...only, '--format', 'json'],
    600,
  );
  const json = tool.out.slice(tool.out.indexOf('{'));
  if (!json.startsWith('{')) throw new Error(`ended with ${tool.code}: ${(tool.err || tool.out).trim().slice(0, 600)}`);
  const { links } = JSON.parse(json) as Found;
  const broken = links.filter(({ state }) => state === 'BROKEN');
  const shown = broken
    .slice(0, 5)
    .map((one) => `${one.parent?.replace(url, '') ?? ''} → ${one.url.replace(url, '')} (${one.status})`);
  if (broken.length > 0) throw new Error(`${broken.length} links lead nowhere, such as\n  ${shown.join('\n  ')}`);
  const followed = links.filter(({ state }) => state === 'OK').length;
  if (followed < 100) throw new Error(`only ${followed} links were followed.`);
  return followed;
}
