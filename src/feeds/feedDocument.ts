import type { Archive } from '../archive/archive.ts';
import type { Site } from '../model/site.ts';
import { FEED_LENGTHS, type Feed, type FeedEntry, type FeedItem } from './feed.ts';
import { FEED_FORMATS, feedAddress, type FeedFormat } from './feedFormats.ts';

/** One file of a feed, the same in every format: the newest entries, or a page of the archive behind them. */
export interface FeedDocument {
  site: Site;
  feed: Feed;
  /** Path of the folder that this document is in. */
  place: string;
  entries: FeedEntry[];
  /** Milliseconds since 1970: the last change of what it holds. */
  changed: number;
  isArchive: boolean;
  /** Places of the documents beside it (RFC 5005, section 4); null when there is none. */
  older: string | null;
  newer: string | null;
}

/** How many items a page of the archive has. */
const PAGE = FEED_LENGTHS.wide;

/** A file of a feed before its entries are made. */
export interface PlannedDocument extends Pick<FeedDocument, 'feed' | 'place' | 'isArchive' | 'older' | 'newer'> {
  items: FeedItem[];
}

/**
 * The files of a feed: the one that readers subscribe to, bounded, and the archive behind it. Pages of
 * the archive are counted from the oldest and always full, so that they keep their address and
 * their entries for ever; the newest entries can be in both.
 */
export function documentsOf(feed: Feed): PlannedDocument[] {
  const { items, place } = feed;
  const pages = feed.hasArchive && items.length > feed.length ? Math.floor(items.length / PAGE) : 0;
  const archivePlace = (number: number) => (number >= 1 && number <= pages ? `${place}feed-archive/${number}/` : null);
  const oldestFirst = pages > 0 ? items.toReversed() : [];
  const archive = Array.from({ length: pages }, (_, index) => ({
    feed,
    place: archivePlace(index + 1)!,
    isArchive: true,
    older: archivePlace(index),
    newer: archivePlace(index + 2),
    items: oldestFirst.slice(index * PAGE, (index + 1) * PAGE).reverse(),
  }));
  const newest = { feed, place, isArchive: false, older: archivePlace(pages), newer: null };
  return [{ ...newest, items: items.slice(0, feed.length) }, ...archive];
}

/** Makes the entries of a file of a feed. Each is made once, whichever feed asks first. */
export async function filledDocument({ items, ...planned }: PlannedDocument, archive: Archive): Promise<FeedDocument> {
  const entries: FeedEntry[] = [];
  for (const item of items) entries.push(await item.entry());
  // A feed that has nothing yet is as old as the newest story.
  const changed = Math.max(...(items.length > 0 ? items : archive.stories).map((one) => one.changed), 0);
  return { ...planned, site: archive.site, entries, changed };
}

/** RFC 5005 came with Atom: the archive behind a feed in RSS is the one in Atom, so that old stories are not kept three times. */
const ARCHIVE_FORMATS: Record<FeedFormat, FeedFormat> = { rss: 'atom', atom: 'atom', json: 'json' };

/** Whether a document is there in a format. */
export const isIn = ({ isArchive }: Pick<PlannedDocument, 'isArchive'>, format: FeedFormat) =>
  !isArchive || ARCHIVE_FORMATS[format] === format;

/** The relations of a document to its neighbours in the archive, for one format. */
export function archiveLinks(
  document: FeedDocument,
  format: FeedFormat,
): { rel: string; href: string; type: string }[] {
  const { site, feed, older, newer, isArchive } = document;
  const archiveFormat = ARCHIVE_FORMATS[format];
  const links = { 'prev-archive': older, 'next-archive': newer, current: isArchive ? feed.place : null };
  return Object.entries(links).flatMap(([rel, place]) => {
    if (place === null) return [];
    const href = new URL(feedAddress(place, archiveFormat), site.address).href;
    return [{ rel, href, type: FEED_FORMATS[archiveFormat].type }];
  });
}
