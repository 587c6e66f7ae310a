import { linkProblem } from '../../../../src/mdx/linkAddress.ts';

/** Parameters in which services that watch clicks hide the real address. */
const WRAPPERS: [host: RegExp, path: RegExp, parameter: string][] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /./, 'url'],
  [/^l\.facebook\.com$/, /^\/l\.php$/, 'u'],
];

/**
 * The address of a pasted link as an article may have it: without the detour of a search engine or
 * mailer, and as a path where it leads to this site.
 * @param ownOrigins origins of the site, such as `https://example.org`
 * @returns null for one that may not be linked
 */
export function pastedAddress(href: string, ownOrigins: readonly string[]): string | null {
  const address = href.trim();
  if (/^mailto:/i.test(address)) return allowed(address.split('?')[0] ?? '');
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  for (const [host, path, parameter] of WRAPPERS) {
    const inner = host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(parameter) : null;
    if (inner) return pastedAddress(inner, ownOrigins);
  }
  if (ownOrigins.includes(url.origin)) return allowed(ownPath(url));
  return allowed(url.href);
}

const allowed = (address: string) => (linkProblem(address) === null ? address : null);

/** Pages of the site end in a slash; a place on the page being written is none yet. */
function ownPath({ pathname, hash }: URL): string {
  return (/\/[^/.]+$/.test(pathname) ? `${pathname}/` : pathname) + hash;
}
