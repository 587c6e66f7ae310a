import type { Archive } from '../../archive/archive.ts';
import { xmlEscaped } from '../../feeds/xmlText.ts';
import { urlOf, urlSet } from './urlSet.ts';

const NEWS = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
const MOST = 1000;

/**
 * The stories of the last two days for news search, at most 1,000 (Google’s news sitemaps), or null
 * when there is none: a sitemap without pages breaks its schema.
 * @param now milliseconds since 1970
 */
export function newsSitemap({ stories, site }: Archive, now: number): string | null {
  const fresh = stories.filter(({ published }) => published > now - TWO_DAYS).slice(0, MOST);
  if (fresh.length === 0) return null;
  const urls = fresh.map(({ address, published, article }) =>
    urlOf(
      new URL(address, site.address).href,
      0,
      `<news:news><news:publication><news:name>${xmlEscaped(site.name)}</news:name><news:language>en</news:language></news:publication>` +
        `<news:publication_date>${new Date(published).toISOString()}</news:publication_date>` +
        `<news:title>${xmlEscaped(article.headline)}</news:title></news:news>`,
    ),
  );
  return urlSet(urls, NEWS);
}
