import { EMBED_POLICY, SAFE_HEADERS } from './policy.ts';

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

/**
 * Folders down to the deepest that a feed is in: a part of the archive of one of a topic within a section,
 * `/sections/courts/topics/mixers/feed-archive/1/`.
 */
const FEED_PLACES = ['/', '/:a/', '/:a/:b/', '/:a/:b/:c/', '/:a/:b/:c/:d/', '/:a/:b/:c/:d/:e/', '/:a/:b/:c/:d/:e/:f/'];
const feedRules = (file: string, headers: Record<string, string>, deepest = FEED_PLACES.length): HeaderRule[] =>
  FEED_PLACES.slice(0, deepest).map((place) => ({ pattern: place + file, headers }));

/** Asked for anew each time, so that no worker outlives a build that changed it. */
const SERVICE_WORKER = { 'Cache-Control': 'no-cache' };

/** The folder of the pages that other sites may frame. */
const EMBEDS = 'embed';

/**
 * The policy of each address. Hosts join what two rules say of one header, and a page under two policies
 * obeys both: so none covers embeds and other pages, and each folder at the top of the site has its own.
 */
const policyRules = (folders: string[], readers: HeaderRule['headers']): HeaderRule[] => [
  { pattern: '/', headers: readers },
  { pattern: '/:file', headers: readers },
  // Frames of other sites may load it even where they ask each file for its leave.
  {
    pattern: `/${EMBEDS}/*`,
    headers: { 'Content-Security-Policy': EMBED_POLICY, 'Cross-Origin-Resource-Policy': 'cross-origin' },
  },
  ...folders.filter((name) => name !== EMBEDS).map((name) => ({ pattern: `/${name}/*`, headers: readers })),
];

/** Headers of everything, and of files of one sort. */
const RULES: HeaderRule[] = [
  { pattern: '/*', headers: SAFE_HEADERS },
  { pattern: '/_astro/*', headers: FOR_EVER },
  { pattern: '/pictures/*', headers: FOR_EVER },
  { pattern: '/cards/*', headers: FOR_EVER },
  // Of the search index, these carry the digest of their content in their name.
  { pattern: '/pagefind/fragment/*', headers: FOR_EVER },
  { pattern: '/pagefind/index/*', headers: FOR_EVER },
  { pattern: '/pagefind/filter/*', headers: FOR_EVER },
  { pattern: '/sw.js', headers: SERVICE_WORKER },
  // Archives are in Atom.
  ...feedRules('rss.xml', FEED, 5),
  ...feedRules('atom.xml', FEED),
  ...feedRules('feed.json', { ...FEED, 'Content-Type': 'application/feed+json; charset=utf-8' }, 5),
  { pattern: '/data/:file', headers: OPEN },
  { pattern: '/news/:story/oembed.json', headers: OPEN },
  { pattern: '/cases/:case/oembed.json', headers: OPEN },
  { pattern: '/feeds.opml', headers: { ...FEED, 'Content-Type': 'text/x-opml; charset=utf-8' } },
];

/**
 * The one source of the headers of the built site. Each pattern once.
 * @param folders names of the folders at the top of the site
 * @param policy the Content-Security-Policy of reader pages
 */
export function headerRules(folders: string[], policy: string): HeaderRule[] {
  const rules = new Map<string, HeaderRule['headers']>();
  for (const { pattern, headers } of [...RULES, ...policyRules(folders, { 'Content-Security-Policy': policy })])
    rules.set(pattern, { ...rules.get(pattern), ...headers });
  return [...rules].map(([pattern, headers]) => ({ pattern, headers }));
}
