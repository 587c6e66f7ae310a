import { isKeptPage, MOST, PAGES, placeOfFile } from './keptPlaces.ts';

/** The header in which a kept copy carries the moment when it was kept. */
export const KEPT_AT = 'x-kept-at';

/** The copy of a page; undefined when there is none. */
export async function keptPage(path: string): Promise<Response | undefined> {
  return (await caches.open(PAGES)).match(path);
}

/** Keeps an answer of the network to a page, or forgets the copy when the page is gone. */
export async function keepPage(path: string, answer: Response): Promise<void> {
  if (!isKeptPage(path)) return;
  const cache = await caches.open(PAGES);
  if (answer.status === 404 || answer.status === 410) {
    await cache.delete(path);
    return;
  }
  if (!answer.ok || answer.redirected || !answer.headers.get('content-type')?.startsWith('text/html')) return;
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(Date.now()));
  // Read to its end first: a connection that breaks must not cost the copy that there was.
  const body = await answer.blob();
  // Deleted first, so that what was read last is the last to go.
  await cache.delete(path);
  await cache.put(path, new Response(body, { headers }));
  await trim(PAGES);
}

/** A file whose name changes with its content: the kept one, or that of the network, which is then kept. */
export async function lastingFile(request: Request | string, place: string): Promise<Response> {
  const cache = await caches.open(place);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await trim(place);
  }
  return answer;
}

/** Keeps what a page has loaded already, before there was a worker to see it: its files first, so that a kept page is whole. */
export async function keepLoaded(addresses: string[], origin: string): Promise<void> {
  const paths = addresses.map((address) => new URL(address)).filter((url) => url.origin === origin);
  for (const { href, pathname } of paths) {
    const place = placeOfFile(pathname);
    if (place) await lastingFile(href, place).catch(() => undefined);
  }
  for (const { pathname } of paths) if (isKeptPage(pathname)) await keepPage(pathname, await fetch(pathname));
}

async function trim(place: string): Promise<void> {
  const cache = await caches.open(place);
  const kept = await cache.keys();
  for (const oldest of kept.slice(0, Math.max(0, kept.length - (MOST[place] ?? 0)))) await cache.delete(oldest);
}
