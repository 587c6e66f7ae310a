import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { guardReading } from '../../admin/server/http.ts';
import { previewsOf, type Previews } from '../../admin/server/preview/previews.ts';
import { Refusal } from '../../admin/server/refusal.ts';
import { cardOrders, cardRendition } from '../cards/socialCard.ts';
import { KINDS, type KindName } from '../model/kind.ts';
import { pictureCacheFolder } from '../pictures/cacheFolder.ts';
import { Darkroom } from '../pictures/darkroom.ts';
import { pictureOrders } from '../pictures/orders.ts';
import { renditionOfAddress } from '../pictures/renditions.ts';

/** A preview may stand in a frame of the CMS, is kept by nobody, and runs no script of a text. */
const HEADERS = {
  'content-security-policy':
    "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/**
 * Pages of entries that are not published, in development only: `/preview/<kind>/<slug>/` as they are
 * in Git, `/preview/live/<id>/` as they are in an editor. Astro renders them like every other page.
 */
export function preview(): AstroIntegration {
  let root = '';
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const entrypoint = new URL('../preview/PreviewPage.astro', import.meta.url);
        injectRoute({ pattern: '/preview/[place]/[name]', entrypoint, prerender: false });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const previews = previewsOf(root);
        const port = () => (server.httpServer?.address() as AddressInfo | null)?.port ?? 0;
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
          if (path.startsWith('/pictures/') && !isPublished(root, path) && sendHeldPicture(previews, path, response))
            return;
          if (path.startsWith('/cards/')) return void developHeld(root, previews, path).then(() => next(), next);
          if (!/^\/preview(?:\/|$)/.test(path)) return next();
          const other = otherAddress(path);
          if (other) return void response.writeHead(302, { ...HEADERS, location: other }).end();
          open(previews, request, path, port()).then(
            () => {
              for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
              next();
            },
            (error: unknown) => {
              if (!(error instanceof Refusal)) logger.error(String(error));
              const status = error instanceof Refusal ? error.status : 500;
              const words =
                error instanceof Refusal ? error.message : 'The preview could not be made. The text is safe.';
              response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(words);
            },
          );
        });
      },
    },
  };
}

/** Whether the picture is on the site too: then readers' own formats and sizes are there to show. */
function isPublished(root: string, path: string): boolean {
  const order = pictureOrders().get(path);
  return order !== undefined && existsSync(join(root, order.source));
}

/** Decap asks for an entry at `/preview` and the address that it has on the site: `/preview/news/name/`. */
function otherAddress(path: string): string | null {
  if (/^\/preview\/?$/.test(path)) return '/preview/site/site/';
  const [, folder, slug] = /^\/preview\/(?:(news)\/)?([a-z0-9-]+)\/?$/.exec(path) ?? [];
  return slug ? `/preview/${folder ? 'articles' : 'pages'}/${slug}/` : null;
}

/** @throws {Refusal} when the page may not be shown, or there is none */
async function open(previews: Previews, request: IncomingMessage, path: string, port: number): Promise<void> {
  guardReading(request, { port });
  const [, place = '', name = ''] = /^\/preview\/([a-z]+)\/([a-z0-9-]+)\/?$/.exec(path) ?? [];
  if (place === 'live') return;
  const known = Object.hasOwn(KINDS, place) && (await previews.showFromGit(place as KindName, name));
  if (!known) throw new Refusal(404, 'There is no such entry in the newsroom. Save it once, then open its preview.');
}

/**
 * A card is drawn with a rendition, which can be made of a picture that is not saved: made here, it is
 * there when the card is drawn.
 */
async function developHeld(root: string, { pictures }: Previews, address: string): Promise<void> {
  const picture = cardOrders().get(address)?.picture;
  if (!picture || existsSync(join(root, picture.source))) return;
  const held = pictures.open(picture.digest);
  if (held) await new Darkroom(pictureCacheFolder(root)).develop(cardRendition(picture), held.bytes);
}

/** Of a picture that is not published there are no renditions: the original stands for each. */
function sendHeldPicture({ pictures }: Previews, path: string, response: ServerResponse): boolean {
  const rendition = renditionOfAddress(path);
  const held = rendition && pictures.open(rendition.digest);
  if (!held) return false;
  response.writeHead(200, { 'content-type': `image/${held.format}`, 'cache-control': 'no-cache' });
  response.end(held.bytes);
  return true;
}
