import { generateAtomFeed } from 'feedsmith';
import type { FeedEntry } from './feed.ts';
import { SetAside } from './setAside.ts';

/** The XML of an entry, with its text and without: a story is in ten feeds, and in the archives behind them. */
const kept = new WeakMap<FeedEntry, { inside?: string; elsewhere?: string }>();

/**
 * An entry as the element `<entry>` of Atom 1.0 (RFC 4287), made once for all documents that have it.
 * @param text `elsewhere`: it only leads to the text (section 4.1.3.2)
 * @param isLast nothing else will ask for it: it need not be kept
 */
export function atomEntry(entry: FeedEntry, text: 'inside' | 'elsewhere', isLast = false): string {
  const forms = kept.get(entry) ?? {};
  const xml = forms[text] ?? written(entry, text === 'elsewhere', isLast);
  if (!isLast) kept.set(entry, { ...forms, [text]: xml });
  return xml;
}

function written(entry: FeedEntry, isElsewhere: boolean, isLast: boolean): string {
  const aside = new SetAside();
  const xml = generateAtomFeed({
    // Of the document that the generator makes, only the entry is taken.
    id: entry.id,
    title: { value: 'entry' },
    updated: new Date(0),
    entries: [elementOf(entry, isElsewhere ? null : aside.html(entry, isLast), aside)],
  });
  const element = xml.slice(xml.indexOf('<entry>'), xml.lastIndexOf('</feed>')).trim();
  return aside.redeem(element.replace(/<updated>[^<]*/, `<updated>${updated(entry)}`));
}

/**
 * When an entry last changed. No two entries of a feed may share that moment (the W3C’s validator warns of
 * it): steps of cases are known to the day alone, so the fraction of the second is made of the identifier.
 */
function updated({ id, published, changed }: FeedEntry): string {
  const second = new Date(Math.max(published, changed)).toISOString().slice(0, 19);
  const fraction = parseInt(id.slice(-6), 16) % 1_000_000;
  return `${second}.${String(fraction).padStart(6, '0')}Z`;
}

/** @param html a ticket for the text; null when the entry only leads to it */
function elementOf(entry: FeedEntry, html: string | null, aside: SetAside) {
  const { picture } = entry;
  return {
    id: entry.id,
    title: { value: aside.text(entry.title), type: 'text' },
    published: new Date(entry.published),
    updated: new Date(0),
    authors: entry.authors.map(({ name, url }) => ({ name: aside.text(name), uri: url })),
    categories: entry.categories.map((category) => ({ term: aside.text(category) })),
    links: [
      { href: entry.url, rel: 'alternate', type: 'text/html' },
      ...(picture ? [{ href: picture.url, rel: 'enclosure', type: 'image/jpeg', length: picture.bytes }] : []),
    ],
    summary: { value: aside.text(entry.summary), type: 'text' },
    content: html === null ? { src: entry.url, type: 'text/html' } : { value: html, type: 'html', xml: { lang: 'en' } },
  };
}
