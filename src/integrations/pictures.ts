import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pictureCacheFolder } from '../pictures/cacheFolder.ts';
import { Darkroom, placeFile } from '../pictures/darkroom.ts';
import { pictureOrders } from '../pictures/orders.ts';

const TYPES = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };
const AT_ONCE = 2;

/** Makes the renditions that pages ask for: all of them after a build, each on request in development. */
export function pictures(): AstroIntegration {
  let root = '';
  const darkroom = () => new Darkroom(pictureCacheFolder(root));
  return {
    name: 'pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const room = darkroom();
        server.middlewares.use((request, response, next) => {
          const order = pictureOrders().get(request.url ?? '');
          if (!order) return next();
          room.develop(order.rendition, join(root, order.source)).then(
            (file) => {
              response.writeHead(200, { 'content-type': TYPES[order.rendition.format], 'cache-control': 'no-cache' });
              createReadStream(file).pipe(response);
            },
            (error: unknown) => {
              logger.error(`${order.source}: ${String(error)}`);
              response.writeHead(500).end();
            },
          );
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const room = darkroom();
        const waiting = [...pictureOrders()];
        const total = waiting.length;
        const work = async () => {
          for (let next = waiting.pop(); next; next = waiting.pop()) {
            const [address, { rendition, source }] = next;
            placeFile(await room.develop(rendition, join(root, source)), join(fileURLToPath(dir), address));
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        logger.info(`${total} renditions of pictures`);
      },
    },
  };
}
