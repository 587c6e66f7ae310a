import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from './client.ts';
import { followLinks, type FollowedLinks } from './followLinks.ts';
import { addressesIn, addressesInData } from './namedAddresses.ts';

/** Files in which addresses stand that no page links to. */
const LISTS = /^sitemap.*\.xml$|^(?:rss|atom)\.xml$|^feed\.json$|^llms\.txt$|^feeds\.opml$/;

/**
 * Every link of the site leads somewhere, to the place in the page that it names; the addresses in the data for
 * search engines (JSON-LD), in sitemaps and in feeds do too. Other sites are not asked.
 */
export const linkinator: Client = {
  name: 'linkinator',
  debianPackage: '',
  isInstalled: () => true,
  run: async ({ dist, url, address }) => {
    const named = new Set<string>();
    for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
      const read = file.endsWith('.html') ? addressesInData : LISTS.test(file) ? addressesIn : null;
      for (const one of read?.(readFileSync(join(dist, file), 'utf8'), address) ?? []) named.add(one);
    }
    const whole = expectWhole(await followLinks({ pages: [`${url}/`], recurse: true }, { url, address }));
    const listed = expectWhole(await followLinks({ listed: named }, { url, address }));
    return `${whole} links of pages, and ${listed} addresses in data, sitemaps and feeds, lead somewhere`;
  },
};

/** @throws with the links that lead nowhere */
function expectWhole({ followed, broken }: FollowedLinks): number {
  if (broken.length > 0)
    throw new Error(`${broken.length} links lead nowhere, such as\n  ${broken.slice(0, 5).join('\n  ')}`);
  if (followed < 100) throw new Error(`only ${followed} links were followed.`);
  return followed;
}
