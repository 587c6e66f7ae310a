import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import type { FeedEntry } from './feed.ts';
import { archiveLinks, type FeedDocument } from './feedDocument.ts';
import { FEED_FORMATS, feedAddress } from './feedFormats.ts';
import { FEED_STYLESHEET, feedNote } from './feedNote.ts';
import { SetAside } from './setAside.ts';

/**
 * A document of a feed as RSS 2.0 with whole texts, as the RSS Advisory Board’s best practices ask for it.
 * Items are known by their permanent identifier, so that a new address or headline
 * reaches nobody a second time; a correction keeps the date of publication and moves `atom:updated`.
 */
export async function rssText(document: FeedDocument): Promise<string> {
  const { site, feed, changed } = document;
  const aside = new SetAside();
  const page = new URL(feed.page, site.address).href;
  const self = new URL(feedAddress(document.place, 'rss'), site.address).href;
  const xml = await getRssString({
    title: aside.text(feed.title),
    description: aside.text(feed.description),
    site: page,
    stylesheet: '/feed.css',
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
      sy: 'http://purl.org/rss/1.0/modules/syndication/',
      h: 'http://www.w3.org/1999/xhtml',
    },
    customData: [
      `<atom:link href="${aside.text(self)}" rel="self" type="${FEED_FORMATS.rss.type}"/>`,
      ...archiveLinks(document).map(
        ({ rel, href, type }) => `<atom:link href="${aside.text(href)}" rel="${rel}" type="${type}"/>`,
      ),
      site.machines?.hub ? `<atom:link href="${aside.text(site.machines.hub)}" rel="hub"/>` : '',
      '<language>en</language>',
      `<lastBuildDate>${new Date(changed).toUTCString()}</lastBuildDate>`,
      '<ttl>60</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>',
      `<image><url>${new URL('/feed-icon.png', site.address).href}</url><title>${aside.text(feed.title)}</title>` +
        `<link>${aside.text(page)}</link><width>144</width><height>144</height></image>`,
    ].join(''),
    items: document.entries.map((entry) => item(entry, aside)),
  });
  // The generator names the stylesheet without its type, and knows no place for the note.
  return aside
    .redeem(xml)
    .replace('<?xml-stylesheet href="/feed.css"?>', FEED_STYLESHEET)
    .replace('<channel>', () => `<channel>${feedNote(document)}`);
}

function item(entry: FeedEntry, aside: SetAside): RSSFeedItem {
  const { picture } = entry;
  return {
    title: aside.text(entry.title),
    link: entry.url,
    pubDate: new Date(entry.published),
    // A description is HTML by the specification.
    description: aside.textAsHtml(entry.summary),
    content: aside.html(entry),
    categories: entry.categories.map((category) => aside.text(category)),
    customData: [
      `<guid isPermaLink="false">${entry.id}</guid>`,
      ...entry.authors.map(({ name }) => `<dc:creator>${aside.text(name)}</dc:creator>`),
      entry.changed > entry.published ? `<atom:updated>${new Date(entry.changed).toISOString()}</atom:updated>` : '',
      picture
        ? `<media:content url="${aside.text(picture.url)}" medium="image" type="image/jpeg" width="${picture.width}" height="${picture.height}">` +
          `<media:description type="plain">${aside.text(picture.alt)}</media:description></media:content>`
        : '',
    ].join(''),
    ...(picture && { enclosure: { url: picture.url, length: picture.bytes, type: 'image/jpeg' } }),
  };
}
