import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One sort of page: all that one file of `src/pages` lays out. */
export interface PageType {
  /** The route as readers of the code know it: `/news/[slug]/`. */
  route: string;
  /** Addresses of its built pages, the one with the most HTML first. */
  paths: string[];
}

const STATIC = '0';
const ONE_PART = '1';
const ANY_PARTS = '2';

/**
 * The types of pages that a build wrote, in the order of their routes. Pages that only lead on to another are left out.
 * @param dist the folder of the built site
 * @param pages the folder of the routes
 */
export function pageTypes(dist: string, pages = join('src', 'pages')): PageType[] {
  const routes = globSync('**/*.{astro,mdx}', { cwd: pages })
    .map((file) => routeOf(file.split(sep).join('/')))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  const types = new Map<string, { path: string; bytes: number }[]>();
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const path = `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    const route = routes.find(({ pattern }) => pattern.test(path))?.route;
    if (!route || leadsOn(join(dist, file))) continue;
    types.set(route, [...(types.get(route) ?? []), { path, bytes: statSync(join(dist, file)).size }]);
  }
  return [...types]
    .map(([route, found]) => ({
      route,
      paths: found.sort((a, b) => b.bytes - a.bytes || a.path.localeCompare(b.path)).map(({ path }) => path),
    }))
    .sort((a, b) => a.route.localeCompare(b.route));
}

/** As Astro does: a part that is written out wins over one that stands for any, and this over one for any number. */
function routeOf(file: string) {
  const parts = file
    .replace(/\.\w+$/, '')
    .replace(/(?:^|\/)index$/, '')
    .split('/')
    .filter(Boolean);
  const source = parts.map((part) =>
    part.startsWith('[...') ? '(?:/[^/]+)*' : part.startsWith('[') ? '/[^/]+' : `/${part}`,
  );
  const isFile = parts.join() === '404';
  return {
    route: isFile ? '/404.html' : ['', ...parts, ''].join('/'),
    rank: parts
      .map((part) => (part.startsWith('[...') ? ANY_PARTS : part.startsWith('[') ? ONE_PART : STATIC))
      .join(''),
    pattern: new RegExp(`^${source.join('')}${isFile ? '\\.html' : '/'}$`),
  };
}

const leadsOn = (file: string) => /<meta[^>]+http-equiv="?refresh/i.test(readFileSync(file, 'utf8').slice(0, 2000));
