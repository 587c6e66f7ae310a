import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FAREWELL, serviceWorker } from '../offline/buildWorker.ts';

/** The service worker at `/sw.js` of the built site. In development its address only ends one that is left. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/sw.js', (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(FAREWELL);
        });
      },
      'astro:build:done': async ({ dir }) => {
        writeFileSync(new URL('sw.js', dir), await serviceWorker(fileURLToPath(dir)));
      },
    },
  };
}
