import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { elementsIn } from './elementsIn.ts';

/** A finding, by the name that the W3C’s validator has for it (validator.w3.org/feed/docs). */
export type FeedFinding = string;

const RFC822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const isWhole = (address?: string) =>
  /^(?:https?:\/\/[^\s/]+\/\S*|https?:\/\/[^\s/]+|mailto:\S+@\S+)$/.test(address ?? '');
const twice = (values: string[]) => values.length !== new Set(values).size;

/**
 * What the W3C’s feed validator would say of a feed at its strictest level, by its documented rules for RSS 2.0:
 * the validator itself comes in no package.
 * @param self the address that it is served at
 * @param now milliseconds since 1970
 */
export function rssFindings(xml: string, self: string, now: number): FeedFinding[] {
  const feed = parseRssFeed(xml);
  const items = feed.items ?? [];
  const dates = [...xml.matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(([, date = '']) => date);
  const { image } = feed;
  return [
    ...(feed.title && feed.link && feed.description ? [] : ['MissingElement']),
    ...(isWhole(feed.link) ? [] : ['InvalidFullLink']),
    ...(/^[a-z]{2}(?:-[a-z]{2})?$/.test(feed.language ?? '') ? [] : ['InvalidLanguage']),
    ...(xml.includes(`<atom:link href="${self}" rel="self"`) ? [] : ['MissingAtomSelfLink']),
    ...(dates.every((date) => RFC822.test(date)) ? [] : ['InvalidRFC2822Date']),
    ...(dates.every((date) => Date.parse(date) <= now) ? [] : ['ImplausibleDate']),
    ...(dates.every((date) => new Date(Date.parse(date)).toUTCString() === date) ? [] : ['IncorrectDOW']),
    ...(image?.title === feed.title && image?.link === feed.link ? [] : ['ImageTitleDoesntMatch']),
    ...((image?.width ?? 0) <= 144 && (image?.height ?? 0) <= 400 ? [] : ['InvalidWidth']),
    ...(items.every(({ title, description }) => title && description) ? [] : ['MissingItemTitle']),
    ...(items.every(({ guid, link }) => guid?.value && guid.isPermaLink === false && isWhole(link))
      ? []
      : ['MissingGuid']),
    ...(twice(items.map(({ guid }) => guid?.value ?? '')) ? ['DuplicateValue'] : []),
    ...(items.every(({ authors }) => !authors?.length) ? [] : ['InvalidContact']),
    ...items.flatMap(({ enclosures }) =>
      (enclosures ?? []).flatMap(({ url, length, type }) =>
        isWhole(url) && (length ?? 0) > 0 && type ? [] : ['MissingAttribute'],
      ),
    ),
    ...items.flatMap((item) => htmlFindings(item.content?.encoded ?? '')),
  ];
}

/** The same by the rules for Atom 1.0. */
export function atomFindings(xml: string, self: string, now: number): FeedFinding[] {
  const feed = parseAtomFeed(xml);
  const entries = feed.entries ?? [];
  const dates = [...xml.matchAll(/<(?:updated|published)>([^<]*)</g)].map(([, date = '']) => date);
  const link = (rel: string) => feed.links?.find((one) => one.rel === rel);
  return [
    ...(feed.id && feed.title?.value && feed.updated ? [] : ['MissingElement']),
    ...(link('self')?.href === self ? [] : ['SelfDoesntMatchLocation']),
    ...(isWhole(link('alternate')?.href) ? [] : ['MissingAlternate']),
    ...(dates.every((date) => RFC3339.test(date)) ? [] : ['InvalidRFC3339Date']),
    ...(dates.every((date) => Date.parse(date) <= now) ? [] : ['ImplausibleDate']),
    ...(entries.every(({ id, title, updated }) => id && title?.value && updated) ? [] : ['MissingElement']),
    ...(twice(entries.map(({ id }) => id ?? '')) ? ['DuplicateEntries'] : []),
    ...(twice(entries.map(({ updated }) => updated ?? '')) ? ['DuplicateUpdated'] : []),
    ...(feed.authors?.length ? [] : ['MissingAuthor']),
    ...entries.flatMap(({ links }) => (links ?? []).flatMap(({ href }) => (isWhole(href) ? [] : ['InvalidFullLink']))),
    ...entries.flatMap(({ content, summary }) => {
      if (content?.src === undefined) return content?.value ? htmlFindings(content.value) : ['MissingContent'];
      return isWhole(content.src) && content.type && summary?.value ? [] : ['MissingSummary'];
    }),
  ];
}

const DANGEROUS = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'meta', 'link', 'base']);

/** The rules for HTML in a feed: nothing that runs, no address that needs the page around it. */
function htmlFindings(html: string): FeedFinding[] {
  const elements = elementsIn(fromHtml(html, { fragment: true }));
  const ids = new Set(elements.map(({ properties }) => properties.id));
  const isLost = (value: unknown) =>
    typeof value === 'string' &&
    (value.startsWith('#') ? !ids.has(decodeURIComponent(value.slice(1))) : !isWhole(value));
  const bad = ({ tagName, properties }: Element) => [
    ...(DANGEROUS.has(tagName) ? ['SecurityRisk'] : []),
    ...(Object.keys(properties).some((name) => /^(?:style|on[A-Z])/.test(name)) ? ['SecurityRiskAttr'] : []),
    ...([properties.href, properties.src, properties.cite].some(isLost) ? ['ContainsRelRef'] : []),
  ];
  return elements.flatMap(bad);
}
