import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardOrders, cardRendition, type SocialCard } from '../cards/socialCard.ts';
import { cacheFolder, pictureCacheFolder } from '../pictures/cacheFolder.ts';
import { Darkroom, placeFile } from '../pictures/darkroom.ts';

/** Draws the social cards that pages name: all of them after a build, each on request in development. A card is drawn once for ever. */
export function cards(): AstroIntegration {
  let root = '';
  const fileOf = (address: string) => join(cacheFolder(root), 'cards', basename(address));
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const card = cardOrders().get(request.url ?? '');
          if (!card) return next();
          const file = fileOf(request.url ?? '');
          drawMissing(root, [[file, card]]).then(
            () => {
              response.writeHead(200, { 'content-type': 'image/jpeg', 'cache-control': 'no-cache' });
              createReadStream(file).pipe(response);
            },
            (error: unknown) => {
              logger.error(String(error));
              response.writeHead(500).end();
            },
          );
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const wanted = [...cardOrders()].map(([address, card]) => ({ address, card, file: fileOf(address) }));
        const drawn = await drawMissing(
          root,
          wanted.map(({ file, card }) => [file, card]),
        );
        for (const { address, file } of wanted) placeFile(file, join(fileURLToPath(dir), address));
        logger.info(`${wanted.length} social cards, ${drawn} of them new`);
      },
    },
  };
}

/**
 * Draws the cards whose files are not there, and says how many. Another process does it: in this one no
 * picture may be an SVG (`pictures/gate.ts`), and a card is drawn as one.
 */
async function drawMissing(root: string, cardsByFile: [file: string, card: SocialCard][]): Promise<number> {
  const room = new Darkroom(pictureCacheFolder(root));
  const missing: { file: string; card: SocialCard }[] = [];
  for (const [file, card] of cardsByFile) {
    if (existsSync(file)) continue;
    const { picture } = card;
    const source = picture && (await room.develop(cardRendition(picture), join(root, picture.source)));
    missing.push({ file, card: { ...card, picture: picture && source ? { ...picture, source } : null } });
  }
  if (missing.length === 0) return 0;
  const script = join(root, 'scripts', 'drawCards.ts');
  const artist = spawn(process.execPath, [script], { cwd: root, stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  artist.stderr.on('data', (chunk) => (complaint += String(chunk)));
  artist.stdin.end(JSON.stringify(missing));
  const [code] = (await once(artist, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The social cards could not be drawn:\n${complaint}`);
  return missing.length;
}
