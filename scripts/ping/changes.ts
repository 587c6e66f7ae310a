import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What was told the last time: checksums of feeds, and the last change of each page, by path or address. */
export interface Told {
  feeds: Record<string, string>;
  stories: Record<string, string>;
}
export const NOTHING_TOLD: Told = { feeds: {}, stories: {} };

/** A feed that people can subscribe to: pages of the archive behind one never are. */
const FEED = /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/;

/** What there is to tell of a built site: every feed with its checksum, every story with its last change. */
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
  const sitemap = files.includes('sitemap-stories.xml') ? readFileSync(join(dist, 'sitemap-stories.xml'), 'utf8') : '';
  const stories = [...sitemap.matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/g)].map(
    ([, address = '', changed = '']) => [address, changed],
  );
  return { feeds: Object.fromEntries(feeds) as Told['feeds'], stories: Object.fromEntries(stories) as Told['stories'] };
}

/** The keys whose value is new or another since the last time; of what is gone nobody is told. */
export function changedKeys(now: Record<string, string>, before: Record<string, string>): string[] {
  return Object.keys(now).filter((key) => now[key] !== before[key]);
}
