import { generateJsonFeed } from 'feedsmith';
import type { FeedEntry } from './feed.ts';
import type { FeedDocument } from './feedDocument.ts';
import { feedAddress } from './feedFormats.ts';
import { xmlText } from './xmlText.ts';

/** A document of a feed as JSON Feed 1.1 (jsonfeed.org) with whole texts. `next_url` leads to what is older. */
export function jsonFeedText(document: FeedDocument): string {
  const { site, feed } = document;
  const older = feed.archivesTexts ? document.older : null;
  const whole = (path: string) => new URL(path, site.address).href;
  const json = generateJsonFeed({
    title: xmlText(feed.title),
    home_page_url: whole(feed.page),
    feed_url: whole(feedAddress(document.place, 'json')),
    description: xmlText(feed.description),
    ...(older !== null && { next_url: whole(feedAddress(older, 'json')) }),
    icon: whole('/apple-touch-icon.png'),
    favicon: whole('/feed-icon.png'),
    language: 'en',
    authors: [{ name: xmlText(site.name), url: site.address }],
    ...(site.machines?.hub && { hubs: [{ type: 'WebSub', url: site.machines.hub }] }),
  });
  const head = JSON.stringify(json).slice(0, -1);
  return `${head},"items":[${document.entries.map((entry) => itemText(entry, document.isArchive)).join(',')}]}\n`;
}

/** Written once for all feeds that carry the entry. */
const written = new WeakMap<FeedEntry, string>();

/** @param isLast no other feed will carry it: it need not be kept */
function itemText(entry: FeedEntry, isLast: boolean): string {
  const known = written.get(entry);
  if (known) return known;
  // The generator makes feeds only: this one has nothing but the item.
  const { items } = generateJsonFeed({ title: '', items: [jsonItem(entry)] }) as { items: unknown[] };
  const text = JSON.stringify(items[0]);
  if (!isLast) written.set(entry, text);
  return text;
}

function jsonItem(entry: FeedEntry) {
  const { picture } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: xmlText(entry.title),
    content_html: xmlText(entry.html),
    summary: xmlText(entry.summary),
    date_published: new Date(entry.published),
    ...(entry.changed > entry.published && { date_modified: new Date(entry.changed) }),
    authors: entry.authors.map(({ name, url }) => ({ name: xmlText(name), url })),
    tags: entry.categories.map(xmlText),
    language: 'en',
    ...(picture && {
      image: picture.url,
      attachments: [{ url: picture.url, mime_type: 'image/jpeg', size_in_bytes: picture.bytes }],
    }),
  };
}
