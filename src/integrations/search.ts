import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildArchive } from '../archive/archive.ts';
import { newsroomNow } from '../archive/clock.ts';
import { checkedEntries } from '../copydesk/checkedNewsroom.ts';
import { CurrentSearch } from '../search/currentSearch.ts';
import { closeSearch, searchFiles } from '../search/searchIndex.ts';

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
/** The first file that a search loads after the script: from here on all must be of one index. */
const FIRST = 'pagefind-entry.json';

/** The search index at `/pagefind/`: written after a build, made on request from current content in development. */
export function search(): AstroIntegration {
  let root = '';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const current = new CurrentSearch(root);
        let files: ReturnType<CurrentSearch['files']> | undefined;
        server.middlewares.use('/pagefind/', (request, response) => {
          const path = decodeURIComponent((request.url ?? '/').slice(1).split('?')[0] ?? '');
          if (!files || path === FIRST) files = current.files();
          files.then(
            (all) => {
              const content = all.get(path);
              const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
              response.writeHead(content ? 200 : 404, { 'content-type': type, 'cache-control': 'no-store' });
              response.end(content);
            },
            (error: unknown) => {
              logger.error(String(error));
              response.writeHead(500).end();
            },
          );
        });
        server.httpServer?.once('close', () => void closeSearch());
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env.NEWSROOM_SEARCH === 'off') return;
        const files = await searchFiles(buildArchive(checkedEntries(), newsroomNow()), root);
        for (const [path, content] of files) {
          const target = join(fileURLToPath(dir), 'pagefind', path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        await closeSearch();
        logger.info(`${files.size} files of the search index`);
      },
    },
  };
}
