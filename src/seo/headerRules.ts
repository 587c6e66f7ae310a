import { READER_HEADERS } from './policy.ts';

/**
 * Headers for the addresses that a pattern covers. `*` at the end of a pattern stands for anything,
 * `:name` for one part between slashes. No header is in two rules that cover one address: hosts
 * differ in which of them would win.
 */
export interface HeaderRule {
  pattern: string;
  headers: Record<string, string>;
}

/** The address changes with the content, so a browser that has the file never needs to ask again. */
const FOR_EVER = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** A type that browsers show (hosts send several), open to readers that run in a web page. */
const FEED = {
  'Content-Type': 'application/xml; charset=utf-8',
  'Cache-Control': 'public, max-age=300',
  'Access-Control-Allow-Origin': '*',
};

/** For programs, also those that run in a page of another site. */
const OPEN = { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' };

/** Where feeds are: that of everything, of a list, of an entry or a part of the archive, of a topic within a section, of a filter. */
const FEED_PLACES = [
  '/',
  '/:list/',
  '/:list/:entry/',
  '/sections/:section/topics/:topic/',
  '/training/:facet/:choice/',
];
const feedRules = (file: string, headers: Record<string, string>): HeaderRule[] =>
  FEED_PLACES.map((place) => ({ pattern: place + file, headers }));

/** Asked for anew each time, so that no worker outlives a build that changed it. */
const SERVICE_WORKER = { 'Cache-Control': 'no-cache' };

/** The one source of the headers of the built site: for `_headers`, for the preview, for tests. */
export const HEADER_RULES: HeaderRule[] = [
  { pattern: '/*', headers: READER_HEADERS },
  { pattern: '/_astro/*', headers: FOR_EVER },
  { pattern: '/pictures/*', headers: FOR_EVER },
  { pattern: '/cards/*', headers: FOR_EVER },
  // Of the search index, these carry the digest of their content in their name.
  { pattern: '/pagefind/fragment/*', headers: FOR_EVER },
  { pattern: '/pagefind/index/*', headers: FOR_EVER },
  { pattern: '/pagefind/filter/*', headers: FOR_EVER },
  { pattern: '/sw.js', headers: SERVICE_WORKER },
  ...feedRules('rss.xml', FEED),
  ...feedRules('atom.xml', FEED),
  ...feedRules('feed.json', { ...FEED, 'Content-Type': 'application/feed+json; charset=utf-8' }),
  { pattern: '/data/:file', headers: OPEN },
  { pattern: '/news/:story/oembed.json', headers: OPEN },
  { pattern: '/feeds.opml', headers: { ...FEED, 'Content-Type': 'text/x-opml; charset=utf-8' } },
];

/** The headers of one address, in small letters. */
export function headersOf(path: string): Record<string, string> {
  const covering = HEADER_RULES.filter(({ pattern }) => expression(pattern).test(path));
  return Object.fromEntries(
    covering.flatMap(({ headers }) => Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  );
}

function expression(pattern: string): RegExp {
  const source = pattern.replace(/[.]/g, '\\.').replace(/\*$/, '.*').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/** The rules as a `_headers` file, which Cloudflare, Netlify and others read. */
export function headersFile(): string {
  const rules = HEADER_RULES.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${rules.join('\n\n')}\n`;
}
