import { keepLoaded, lastingFile } from './keptCopies.ts';
import { LOOKS, PAGES, PICTURES, placeOfFile } from './keptPlaces.ts';
import { pageAnswer } from './pageAnswer.ts';
import type { WorkerScope } from './workerScope.ts';

/**
 * The service worker: keeps the front page and stories that were opened, with their look and pictures,
 * for when there is no connection. Pages always come from the network first, so nothing old is shown as new.
 */

/** The offline page with the files of its look, and a name of what is in them. Filled in by the build. */
declare const OFFLINE_FILES: string[];
declare const OFFLINE_DIGEST: string;

const worker = globalThis as unknown as WorkerScope; // The types of pages have another `self`.
const OFFLINE = `offline-${OFFLINE_DIGEST}`;

worker.addEventListener('install', (event) => {
  event.waitUntil(
    // Past the browser’s cache: it may hold the offline page of an earlier build.
    caches
      .open(OFFLINE)
      .then((cache) => cache.addAll(OFFLINE_FILES.map((file) => new Request(file, { cache: 'no-cache' }))))
      // Every build’s worker does the same with the same caches, so a new one need not wait for tabs to close.
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([cleanCaches(), worker.registration.navigationPreload?.enable()]).then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (Array.isArray(data) && data.every((one) => typeof one === 'string'))
    event.waitUntil(keepLoaded(data, worker.location.origin));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') return event.respondWith(pageAnswer(event));
  const place = placeOfFile(pathname);
  if (place) event.respondWith(fileAnswer(request, place));
});

async function fileAnswer(request: Request, place: string): Promise<Response> {
  return (await (await caches.open(OFFLINE)).match(request)) ?? lastingFile(request, place);
}

async function cleanCaches(): Promise<void> {
  const ours = [OFFLINE, PAGES, LOOKS, PICTURES];
  for (const name of await caches.keys()) if (!ours.includes(name)) await caches.delete(name);
}
