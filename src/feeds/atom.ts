import { generateAtomFeed } from 'feedsmith';
import { atomEntry } from './atomEntry.ts';
import { archiveLinks, leavesTextOut, type FeedDocument } from './feedDocument.ts';
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
      ...archiveLinks(document),
      ...(site.machines?.hub ? [{ href: site.machines.hub, rel: 'hub' }] : []),
    ],
  });
  const entries = document.entries.map((entry) =>
    leavesTextOut(document, entry)
      ? atomEntry(entry, 'elsewhere')
      : // Whole, an old story is in one archive.
        atomEntry(entry, 'inside', document.isArchive),
  );
  return aside
    .redeem(xml)
    .replace(/^(<\?xml[^>]*\?>)\s*/, `$1\n${FEED_STYLESHEET}\n`)
    .replace(/<feed [^>]*>/, (start) => `${start.slice(0, -1)} ${HISTORY} ${NOTE_NAMESPACE}>${beforeAll(document)}`)
    .replace(/\s*<\/feed>\s*$/, () => `\n${entries.join('\n')}\n</feed>\n`);
}

const beforeAll = (document: FeedDocument) => (document.isArchive ? '<fh:archive/>' : '') + feedNote(document);
