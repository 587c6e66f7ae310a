import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { OFFLINE_PAGE } from './keptPlaces.ts';

/**
 * The service worker of a built site, as the text of `/sw.js`. It differs from that of another build only
 * when the offline page or the worker itself does, so that a build with new stories alone updates nobody.
 * @param dist the folder of the built site
 */
export async function serviceWorker(dist: string): Promise<string> {
  const page = readFileSync(join(dist, OFFLINE_PAGE, 'index.html'), 'utf8');
  const files = [
    OFFLINE_PAGE,
    ...new Set([...page.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, file = '']) => file)),
  ];
  const digest = createHash('sha256').update(page).digest('hex').slice(0, 12);
  return bundled({ OFFLINE_FILES: JSON.stringify(files), OFFLINE_DIGEST: JSON.stringify(digest) });
}

/** In development there is no worker: the one that a preview of the built site has left on this address goes. */
export const FAREWELL = `addEventListener('install', () => skipWaiting());
addEventListener('activate', async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
});
`;

async function bundled(define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL('serviceWorker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [made] = Array.isArray(result) ? result : [result];
  const chunk = made && 'output' in made ? made.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The service worker could not be bundled.');
  return chunk.code;
}
