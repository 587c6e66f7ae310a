import type { Archive } from '../archive/archive.ts';
import { feedsOf } from './catalogue.ts';
import type { Feed } from './feed.ts';

const kept = new WeakMap<Archive, Map<string, Feed[]>>();

/**
 * The feeds that belong to a page beside the one that lies at its address: of a topic in one section alone, of the
 * weeks of the archive.
 * @param address path of the page
 */
export function narrowFeeds(address: string, archive: Archive): Feed[] {
  const byPage = kept.get(archive) ?? Map.groupBy(feedsOf(archive), ({ page }) => page);
  kept.set(archive, byPage);
  return (byPage.get(address) ?? []).filter(({ place }) => place !== address);
}
