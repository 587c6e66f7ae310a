import type { Site } from '../model/site.ts';

/**
 * robots.txt (RFC 9309): the site settings say what single crawlers may read; to all others nothing is
 * closed. It tells where the sitemaps are.
 */
export function robots(site: Site): string {
  const crawlers = site.machines?.crawlers ?? [];
  const groups = [
    'User-agent: *\nAllow: /',
    ...crawlers.map(({ name, may }) => `User-agent: ${name}\n${may === 'none' ? 'Disallow' : 'Allow'}: /`),
  ];
  return `${groups.join('\n\n')}\n\nSitemap: ${new URL('/sitemap.xml', site.address).href}\n`;
}
