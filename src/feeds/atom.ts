import { generateAtomFeed } from 'feedsmith';
import type { FeedEntry } from './feed.ts';
import { archiveLinks, type FeedDocument } from './feedDocument.ts';
import { FEED_FORMATS, feedAddress } from './feedFormats.ts';
import { FEED_STYLESHEET, feedNote, NOTE_NAMESPACE } from './feedNote.ts';
import { SetAside } from './setAside.ts';

const HISTORY = 'xmlns:fh="http://purl.org/syndication/history/1.0"';

/** A document of a feed as Atom 1.0 (RFC 4287) with whole texts. A correction moves `updated` and nothing else. */
export function atomText(document: FeedDocument): string {
  const { site, feed } = document;
  const aside = new SetAside();
  const whole = (path: string) => new URL(path, site.address).href;
  const xml = generateAtomFeed({
    // The address of the feed that people follow names all its documents, and only it never changes.
    id: whole(feedAddress(feed.place, 'atom')),
    title: { value: aside.text(feed.title), type: 'text' },
    subtitle: { value: aside.text(feed.description), type: 'text' },
    updated: new Date(document.changed),
    authors: [{ name: aside.text(site.name), uri: site.address }],
    icon: whole('/feed-icon.png'),
    xml: { lang: 'en' },
    links: [
      { href: whole(feedAddress(document.place, 'atom')), rel: 'self', type: FEED_FORMATS.atom.type },
      { href: whole(feed.page), rel: 'alternate', type: 'text/html' },
      ...archiveLinks(document, 'atom'),
      ...(site.machines?.hub ? [{ href: site.machines.hub, rel: 'hub' }] : []),
    ],
    entries: document.entries.map((entry) => atomEntry(entry, aside)),
  });
  return aside
    .redeem(xml)
    .replace(/^(<\?xml[^>]*\?>)\s*/, `$1\n${FEED_STYLESHEET}\n`)
    .replace(/<feed [^>]*>/, (start) => `${start.slice(0, -1)} ${HISTORY} ${NOTE_NAMESPACE}>${beforeAll(document)}`);
}

const beforeAll = (document: FeedDocument) => (document.isArchive ? '<fh:archive/>' : '') + feedNote(document);

function atomEntry(entry: FeedEntry, aside: SetAside) {
  const { picture } = entry;
  return {
    id: entry.id,
    title: { value: aside.text(entry.title), type: 'text' },
    published: new Date(entry.published),
    updated: new Date(Math.max(entry.published, entry.changed)),
    authors: entry.authors.map(({ name, url }) => ({ name: aside.text(name), uri: url })),
    categories: entry.categories.map((category) => ({ term: aside.text(category) })),
    links: [
      { href: entry.url, rel: 'alternate', type: 'text/html' },
      ...(picture ? [{ href: picture.url, rel: 'enclosure', type: 'image/jpeg', length: picture.bytes }] : []),
    ],
    summary: { value: aside.text(entry.summary), type: 'text' },
    content: { value: aside.html(entry), type: 'html', xml: { lang: 'en' } },
  };
}
