import type { Archive } from '../archive/archive.ts';

/** The picture of an entry as feeds offer it: a JPEG, which every reader can show. */
export interface FeedPicture {
  url: string;
  width: number;
  height: number;
  alt: string;
  /** True size of the file: an enclosure states it. */
  bytes: number;
}

/** One entry of a feed, the same in every format. All addresses are whole. */
export interface FeedEntry {
  /** Permanent, and never an address: readers know an entry by it, whatever its title or address becomes. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** The whole text, as HTML that needs nothing of the site. */
  html: string;
  /** Milliseconds since 1970. A correction moves `changed` alone. */
  published: number;
  changed: number;
  authors: { name: string; url: string }[];
  categories: string[];
  picture: FeedPicture | null;
}

/** What a feed needs to know of an entry before anything is read: the entry itself is made once, for all feeds and formats. */
export interface FeedItem {
  published: number;
  changed: number;
  entry: () => Promise<FeedEntry>;
}

/** Under which heading the page of feeds lists a feed. */
export type FeedGroup =
  | 'all'
  | 'section'
  | 'sectionTopic'
  | 'topic'
  | 'case'
  | 'organisation'
  | 'person'
  | 'country'
  | 'training';

/** A feed, whatever its format. */
export interface Feed {
  group: FeedGroup;
  /** What tells it apart from the others: Courts. */
  name: string;
  /** What readers’ programs call it: Chain of Custody: Courts. */
  title: string;
  description: string;
  /** Path of the folder that its files are in, `/` or `/sections/courts/`. */
  place: string;
  /** Path of the page that it belongs to. */
  page: string;
  /** Newest first. */
  items: FeedItem[];
  /** Newest first: all that it ever told, where `items` loses what is over. */
  everything?: FeedItem[];
  /** Whether that archive carries long texts too. One feed's does: there each story is, whatever list it is in. */
  archivesTexts?: boolean | undefined;
}

/** How many of the newest items a feed holds. What is older is in the archive behind it (RFC 5005, section 4). */
export const FEED_LENGTH = 50;

/** Makes feeds out of the archive. A new kind of content adds its own to `FEED_SOURCES` in the catalogue. */
export type FeedSource = (archive: Archive) => Feed[];
