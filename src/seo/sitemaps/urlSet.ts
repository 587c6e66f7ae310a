import { xmlEscaped } from '../../feeds/xmlText.ts';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** One page of a sitemap (sitemaps.org, protocol 0.9). @param changed milliseconds since 1970; 0 when it is not known */
export function urlOf(address: string, changed: number, more = ''): string {
  const lastmod = changed > 0 ? `<lastmod>${new Date(changed).toISOString()}</lastmod>` : '';
  return `<url><loc>${xmlEscaped(address)}</loc>${lastmod}${more}</url>`;
}

/** A sitemap of such pages. @param namespaces declarations that what is in them needs */
export function urlSet(urls: string[], namespaces = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${NAMESPACE}${namespaces}>\n${urls.join('\n')}\n</urlset>\n`;
}

/** A list of sitemaps. */
export function sitemapIndex(maps: { address: string; changed: number }[]): string {
  const entries = maps.map(({ address, changed }) => {
    const lastmod = changed > 0 ? `<lastmod>${new Date(changed).toISOString()}</lastmod>` : '';
    return `<sitemap><loc>${xmlEscaped(address)}</loc>${lastmod}</sitemap>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}
