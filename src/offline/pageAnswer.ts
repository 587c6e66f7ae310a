import { KEPT_AT, keepPage, keptPage } from './keptCopies.ts';
import { OFFLINE_PAGE } from './keptPlaces.ts';
import { withOfflineNote, type Reason } from './offlineNote.ts';
import type { AskEvent } from './workerScope.ts';

/** How long a reader who has a copy waits for the network, in milliseconds. */
const PATIENCE = 5000;

/**
 * The answer to a page: that of the network. Without one, or when it takes too long, the kept copy, which
 * says that it is one; without a copy the page for readers who are offline.
 */
export async function pageAnswer(event: AskEvent): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  const network = fromNetwork(event);
  event.waitUntil(network.then(({ copy }) => keepPage(path, copy)).catch(() => undefined));
  const kept = await keptPage(path);
  try {
    const first = await Promise.race(kept ? [network, outOfPatience()] : [network]);
    if (first) return first.answer;
    return kept ? await copyOf(kept, 'slow', path) : (await network).answer;
  } catch {
    return kept ? copyOf(kept, 'offline', path) : offlinePage();
  }
}

async function fromNetwork({ request, preloadResponse }: AskEvent): Promise<{ answer: Response; copy: Response }> {
  const answer = (await preloadResponse) ?? (await fetch(request));
  return { answer, copy: answer.clone() };
}

const outOfPatience = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));

async function copyOf(kept: Response, reason: Reason, path: string): Promise<Response> {
  const html = withOfflineNote(await kept.text(), reason, Number(kept.headers.get(KEPT_AT)), path);
  const headers = new Headers(kept.headers);
  headers.set('cache-control', 'no-store');
  for (const ofTheFile of ['content-length', 'content-encoding', 'etag']) headers.delete(ofTheFile);
  return new Response(html, { headers });
}

async function offlinePage(): Promise<Response> {
  return (await caches.match(OFFLINE_PAGE)) ?? Response.error();
}
