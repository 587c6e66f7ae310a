import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was told the last time: checksums of feeds, and the last change of each page, by path or address. */
export interface Told {
  feeds: Record<string, string>;
  pages: Record<string, string>;
}
export const NOTHING_TOLD: Told = { feeds: {}, pages: {} };

/** A feed that people can subscribe to: pages of the archive behind one never are. */
const FEED = /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/;

/** The sitemap of news has nothing that the others have not; the index has no pages. */
const SITEMAP = /^sitemap-(?:pages|stories)\.xml$/;

/** What there is to tell of a built site: every feed with its checksum, every page of the sitemaps that says when it last changed. */
export function standOf(dist: string): Told {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const feeds = files
    .filter((file) => FEED.test(file) && !/(?:^|\/)feed-archive\//.test(file))
    .map((file) => [
      `/${file}`,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]);
  const sitemaps = files.filter((file) => SITEMAP.test(file)).map((file) => readFileSync(join(dist, file), 'utf8'));
  const pages = [...sitemaps.join('\n').matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/g)].map(
    ([, address = '', changed = '']) => [address, changed],
  );
  return { feeds: Object.fromEntries(feeds) as Told['feeds'], pages: Object.fromEntries(pages) as Told['pages'] };
}

/** The keys whose value is new or another since the last time; of what is gone nobody is told. */
export function changedKeys(now: Record<string, string>, before: Record<string, string>): string[] {
  return Object.keys(now).filter((key) => now[key] !== before[key]);
}
