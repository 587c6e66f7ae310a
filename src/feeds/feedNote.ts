import type { FeedDocument } from './feedDocument.ts';
import { xmlEscaped } from './xmlText.ts';

/** The stylesheet that makes a feed readable in a browser: browsers drop XSLT, CSS stays. */
export const FEED_STYLESHEET = '<?xml-stylesheet href="/feed.css" type="text/css"?>';
/** The namespace of the note, to be declared at the root of the feed. */
export const NOTE_NAMESPACE = 'xmlns:h="http://www.w3.org/1999/xhtml"';

/** What people read who open a feed in a browser: what it is, what to do with it, and where the page is. */
export function feedNote({ site, feed, isArchive }: FeedDocument): string {
  const link = (address: string, words: string) =>
    `<h:a href="${xmlEscaped(new URL(address, site.address).href)}">${words}</h:a>`;
  const what = isArchive
    ? 'This is an older part of a feed, for feed readers that fetch everything.'
    : 'This is a feed: a list of new stories for a feed reader. Copy its address into your reader to follow it.';
  return (
    `<h:div class="feed-note"><h:h1>${xmlEscaped(feed.title)}</h:h1><h:p>${what} ` +
    `${link('/how-to-follow/', 'How to follow us')} · ${link('/feeds/', 'All feeds')} · ${link(feed.page, 'Read on the site')}</h:p></h:div>`
  );
}
