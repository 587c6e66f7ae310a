import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { check, LinkState } from 'linkinator';

/** Where a built site is to be had on this machine, and the address that it has in its settings; no slash at their ends. */
export interface ServedAddress {
  url: string;
  address: string;
}
/** What is followed. */
export interface Followable {
  /** Whole addresses on this machine, whose links are followed. */
  pages?: string[];
  /** Addresses that no link carries, such as those in data: followed by a page that lists them, beside the site. */
  listed?: Iterable<string>;
  /** Whether the links of all pages that are found so are followed too, and those of stylesheets. */
  recurse?: boolean;
}
export interface FollowedLinks {
  /** How many led somewhere. */
  followed: number;
  /** `page → address (status)`; 0 stands for one that is no address. */
  broken: string[];
}

/**
 * Follows links with linkinator, to the place in the page that each names. An address with the site’s own
 * name is asked here; other sites are not asked.
 */
export async function followLinks(
  { pages = [], listed = [], recurse = false }: Followable,
  site: ServedAddress,
): Promise<FollowedLinks> {
  const addresses = [...listed];
  const list = await listServer(addresses);
  const start = [...pages, ...(addresses.length > 0 ? [list.url] : [])];
  const isOurs = (link: string) => [site.url, site.address].some((own) => link === own || link.startsWith(`${own}/`));
  try {
    const { links } = await check({
      path: start,
      recurse,
      checkCss: recurse,
      checkFragments: true,
      concurrency: 20,
      retryErrors: true,
      urlRewriteExpressions: [{ pattern: new RegExp(`^${RegExp.escape(site.address)}(?=/|$)`), replacement: site.url }],
      linksToSkip: (link) => Promise.resolve(link !== list.url && !isOurs(link)),
    });
    const short = (address: string) =>
      address.replace(list.url, 'data').replace(site.url, '').replace(site.address, '');
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    return {
      followed: links.filter(({ state, url }) => state === LinkState.OK && url !== list.url).length,
      broken: broken.map(({ parent = '', url, status = 0 }) => `${short(parent)} → ${short(url)} (${status})`),
    };
  } finally {
    list.server.closeAllConnections();
    list.server.close();
  }
}

async function listServer(addresses: string[]): Promise<{ url: string; server: Server }> {
  const items = addresses.map((one) => `<li><a href="${one.replaceAll('&', '&amp;')}">${one}</a></li>`);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Named</title><ul>\n${items.join('\n')}\n</ul>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
