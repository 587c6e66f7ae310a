/** Caches of this design of the worker. A new design takes a new number, and the caches of the old one go. */
export const PAGES = 'pages-1';
export const LOOKS = 'looks-1';
export const PICTURES = 'pictures-1';

/** How much is kept: pages, files of their look (styles, faces, scripts), pictures. */
export const MOST: Record<string, number> = { [PAGES]: 60, [LOOKS]: 40, [PICTURES]: 120 };

/** Page of the site for readers without a connection. */
export const OFFLINE_PAGE = '/offline/';

/** Whether a page is kept when it was read: the front page and stories. Lists would be stale news. */
export function isKeptPage(path: string): boolean {
  return path === '/' || /^\/news\/[^/]+\/$/.test(path);
}

/** The cache of a file whose name changes with its content; null for files that are not kept. */
export function placeOfFile(path: string): string | null {
  if (path.startsWith('/_astro/')) return LOOKS;
  return path.startsWith('/pictures/') ? PICTURES : null;
}
