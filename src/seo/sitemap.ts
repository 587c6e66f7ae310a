import type { Archive } from '../archive/archive.ts';
import { caseGroups } from '../archive/cases/caseShelf.ts';

/** Pages that the site has by itself and that have no date of their own. */
const STANDING = [
  ...['/sections/', '/topics/', '/people/', '/organisations/', '/countries/', '/series/', '/glossary/', '/claims/'],
  ...['/corrections/', '/feeds/', '/how-we-work/', '/how-to-follow/', '/contact/'],
];

/**
 * The sitemap (sitemaps.org, protocol 0.9): every page that readers and search engines should
 * find, with the last change of what it shows. Pages 2 and later of lists are left to crawling.
 */
export function sitemap(archive: Archive): string {
  const lastOf = (stories: { changed: number }[]) => Math.max(0, ...stories.map((story) => story.changed));
  const newest = lastOf(archive.stories);
  const pages: [address: string, changed: number][] = [
    ['/', newest],
    ...archive.stories.map((story) => [story.address, story.changed] as [string, number]),
    ...[archive.sections, archive.topics, archive.people, archive.organisations, archive.countries, archive.series]
      .flat()
      .map((list) => [list.address, lastOf(list.stories)] as [string, number]),
    ...(archive.cases.length > 0 ? [['/cases/', 0] as [string, number]] : []),
    ...[...archive.cases, ...caseGroups(archive)].map(({ address }) => [address, 0] as [string, number]),
    ['/archive/', newest],
    ...archive.years.flatMap(({ year, stories, months }) => [
      [`/archive/${year}/`, lastOf(stories)] as [string, number],
      ...months.map((one) => [`/archive/${year}/${one.month}/`, lastOf(one.stories)] as [string, number]),
    ]),
    ...STANDING.map((address) => [address, 0] as [string, number]),
    ...archive.pages.map(
      ({ address, data }) => [address, data.updated ? Date.parse(data.updated) : 0] as [string, number],
    ),
  ];
  const urls = pages.map(([address, changed]) => {
    const lastmod = changed > 0 ? `<lastmod>${new Date(changed).toISOString()}</lastmod>` : '';
    return `<url><loc>${new URL(address, archive.site.address).href}</loc>${lastmod}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
