import type { APIContext } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { atomText } from './atom.ts';
import { feedDocuments } from './catalogue.ts';
import { filledDocument, isIn, type FeedDocument } from './feedDocument.ts';
import type { FeedFormat } from './feedFormats.ts';
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

/** The paths of a `[...place]/<file>` route: every file of every feed in a format. */
export const feedPaths = (format: FeedFormat) => async () => {
  const planned = [...feedDocuments(await currentArchive()).values()].filter((document) => isIn(document, format));
  return planned.map(({ place }) => ({ params: { place: place.slice(1, -1) || undefined } }));
};

/** The answer of such a route in one format; 404 where no feed is. */
export async function feedResponse({ params }: APIContext, format: FeedFormat): Promise<Response> {
  const archive = await currentArchive();
  const planned = feedDocuments(archive).get(params.place ? `/${params.place}/` : '/');
  if (!planned) return new Response(null, { status: 404 });
  const text = await WRITERS[format](await filledDocument(planned, archive));
  return new Response(text, { headers: { 'content-type': SHOWN_AS[format] } });
}
