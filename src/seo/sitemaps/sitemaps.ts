import type { Archive } from '../../archive/archive.ts';
import { casesChanged } from '../../archive/cases/casesChanged.ts';
import { newsSitemap } from './newsSitemap.ts';
import { pageSitemap } from './pageSitemap.ts';
import { storySitemap } from './storySitemap.ts';
import { sitemapIndex } from './urlSet.ts';

/**
 * The sitemaps of the site by the part of their name, `/sitemap-<part>.xml`. One that would be empty is not there.
 * @param now milliseconds since 1970
 */
export function sitemaps(archive: Archive, now: number): Map<string, string> {
  const parts = { pages: pageSitemap(archive), stories: storySitemap(archive), news: newsSitemap(archive, now) };
  const isThere = (entry: [string, string | null]): entry is [string, string] =>
    entry[1] !== null && (entry[0] !== 'stories' || archive.stories.length > 0);
  return new Map(Object.entries(parts).filter(isThere));
}

/** The list of them, at the address that robots.txt names. */
export function indexOfSitemaps(archive: Archive, now: number): string {
  const changed = Math.max(0, ...archive.stories.map((story) => story.changed), ...casesChanged(archive).values());
  return sitemapIndex(
    [...sitemaps(archive, now).keys()].map((part) => ({
      address: new URL(`/sitemap-${part}.xml`, archive.site.address).href,
      changed,
    })),
  );
}
