import type { Archive } from '../archive/archive.ts';
import type { Site } from '../model/site.ts';
import { FEED_LENGTH, type Feed, type FeedEntry, type FeedItem } from './feed.ts';
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

/** A file of a feed before its entries are made. */
export interface PlannedDocument extends Pick<FeedDocument, 'feed' | 'place' | 'isArchive' | 'older' | 'newer'> {
  items: FeedItem[];
}

/**
 * The files of a feed: the one that readers subscribe to, bounded, and the archive behind it where there is
 * more. Pages of the archive are counted from the oldest and always full, so that they keep their address
 * and their entries for ever; the newest entries can be in both. A page is as long as the feed: so none is left out.
 * @param length of the feed and of each page behind it, in entries
 */
export function documentsOf(feed: Feed, length = FEED_LENGTH): PlannedDocument[] {
  const { items, place } = feed;
  const everything = feed.everything ?? items;
  const pages = everything.length > length ? Math.floor(everything.length / length) : 0;
  const archivePlace = (number: number) => (number >= 1 && number <= pages ? `${place}feed-archive/${number}/` : null);
  const oldestFirst = pages > 0 ? everything.toReversed() : [];
  const archive = Array.from({ length: pages }, (_, index) => ({
    feed,
    place: archivePlace(index + 1)!,
    isArchive: true,
    older: archivePlace(index),
    newer: archivePlace(index + 2),
    items: oldestFirst.slice(index * length, (index + 1) * length).reverse(),
  }));
  const newest = { feed, place, isArchive: false, older: archivePlace(pages), newer: null };
  return [{ ...newest, items: items.slice(0, length) }, ...archive];
}

/** Makes the entries of a file of a feed. Each is made once, whichever feed asks first. */
export async function filledDocument({ items, ...planned }: PlannedDocument, archive: Archive): Promise<FeedDocument> {
  const entries: FeedEntry[] = [];
  for (const item of items) entries.push(await item.entry());
  // A feed that has nothing yet is as old as the newest story.
  const changed = Math.max(...(items.length > 0 ? items : archive.stories).map((one) => one.changed), 0);
  return { ...planned, site: archive.site, entries, changed };
}

/** Characters of HTML from which on a text is long: a notice, a step of a case or a week never is. */
const LONG = 2500;

/**
 * Whether a document leaves the text of an entry where it is, and only leads to it (RFC 4287, section
 * 4.1.3.2): a story is in ten lists, and whole in the archive of the feed of everything.
 */
export const leavesTextOut = ({ feed, isArchive }: FeedDocument, entry: FeedEntry) =>
  isArchive && !feed.archivesTexts && entry.html.length > LONG;

/**
 * Whether a document is there in a format. RFC 5005 came with Atom: the archive behind a feed in RSS is the
 * one in Atom, so that old stories are not kept three times; JSON Feed has nothing but whole texts.
 */
export const isIn = ({ isArchive, feed }: Pick<PlannedDocument, 'isArchive' | 'feed'>, format: FeedFormat) =>
  !isArchive || format === 'atom' || (format === 'json' && feed.archivesTexts === true);

/** The relations of a document to its neighbours in the archive, which is in Atom. */
export function archiveLinks(document: FeedDocument): { rel: string; href: string; type: string }[] {
  const { site, feed, older, newer, isArchive } = document;
  const links = { 'prev-archive': older, 'next-archive': newer, current: isArchive ? feed.place : null };
  return Object.entries(links).flatMap(([rel, place]) => {
    if (place === null) return [];
    return [{ rel, href: new URL(feedAddress(place, 'atom'), site.address).href, type: FEED_FORMATS.atom.type }];
  });
}
