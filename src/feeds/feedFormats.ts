/** The formats that each feed comes in: the name of its file and its media type, the most widely read first. */
export const FEED_FORMATS = {
  rss: { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  atom: { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** A link to a feed, as the head of a page names it. */
export interface FeedLink {
  title: string;
  /** Path of the folder that its files are in. */
  place: string;
}

/** Path of a feed in one format. */
export const feedAddress = (place: string, format: FeedFormat) => place + FEED_FORMATS[format].file;
