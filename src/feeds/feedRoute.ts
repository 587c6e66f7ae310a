import type { APIContext } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { atomText } from './atom.ts';
import { feedDocuments } from './catalogue.ts';
import { leaveFile } from '../seo/leaveFile.ts';
import { documentsOf, filledDocument, isIn, type FeedDocument, type PlannedDocument } from './feedDocument.ts';
import { feedAddress, type FeedFormat } from './feedFormats.ts';
import { jsonFeedText } from './jsonFeed.ts';
import { rssText } from './rss.ts';

const WRITERS: Record<FeedFormat, (document: FeedDocument) => string | Promise<string>> = {
  rss: rssText,
  atom: atomText,
  json: jsonFeedText,
};
/** Browsers offer the types of RSS and Atom as a download; this one lets people read the note in them. */
const SHOWN_AS = {
  rss: 'application/xml; charset=utf-8',
  atom: 'application/xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/**
 * The paths of a `[...place]/<file>` route: every feed in a format. The archives behind them are routes in
 * development only: a build writes them with their feed, many to a page.
 */
export const feedPaths = (format: FeedFormat) => async () => {
  const planned = [...feedDocuments(await currentArchive()).values()].filter((document) => isIn(document, format));
  return planned
    .filter(({ isArchive }) => import.meta.env.DEV || !isArchive)
    .map(({ place }) => ({ params: { place: place.slice(1, -1) || undefined } }));
};

/** The answer of such a route in one format; 404 where no feed is. */
export async function feedResponse({ params }: APIContext, format: FeedFormat): Promise<Response> {
  const archive = await currentArchive();
  const planned = feedDocuments(archive).get(params.place ? `/${params.place}/` : '/');
  if (!planned) return new Response(null, { status: 404 });
  const write = async (document: PlannedDocument) => WRITERS[format](await filledDocument(document, archive));
  if (import.meta.env.PROD)
    for (const document of documentsOf(planned.feed))
      if (document.isArchive && isIn(document, format))
        leaveFile(feedAddress(document.place, format), await write(document));
  // Bytes: a `Response` is slow to take in a long string.
  return new Response(Buffer.from(await write(planned)), { headers: { 'content-type': SHOWN_AS[format] } });
}
