import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import { isServed, sendBundled, sendFile } from '../../admin/server/adminFiles.ts';
import { adminPolicy } from '../../admin/server/adminPolicy.ts';
import { bundleEditor } from '../../admin/server/editorBundle.ts';
import { ContentApi } from '../../admin/server/contentApi.ts';
import { contentApiHandler } from '../../admin/server/http.ts';

/**
 * The CMS at `/admin`, in development only: its page, Decap's bundle from npm, and the content
 * API. The page is served as it is, not through Astro: the dev server would reload it when
 * content changes, and with it what an author is writing.
 */
export function cms(): AstroIntegration {
  let root = '';
  return {
    name: 'cms',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        const api = contentApiHandler(new ContentApi(root), () => ({
          port: (server.httpServer?.address() as AddressInfo | null)?.port ?? 0,
        }));
        const decap = dirname(createRequire(join(root, 'package.json')).resolve('decap-cms/dist/decap-cms.js'));
        const page = (file: string) => join(root, 'admin', file);
        server.middlewares.use('/admin', (request, response, next) => {
          const path = (request.url ?? '/').split('?')[0] ?? '/';
          if (path === '/api/v1') return void api(request, response);
          response.setHeader('content-security-policy', adminPolicy);
          response.setHeader('cache-control', 'no-cache');
          response.setHeader('x-content-type-options', 'nosniff');
          if (path === '/' || path === '') return redirectOrSend(request, response, page('index.html'));
          if (/^\/(?:desk\.(?:js|css)|parts\/[\w.-]+)$/.test(path))
            return void sendPart(request, response, root, path.slice(1));
          const decapFile = /^\/(?:decap\/)?([\w.-]+\.(?:decap-cms\.js|js|wasm))$/.exec(path)?.[1];
          for (const file of [page(basename(path)), decapFile ? join(decap, decapFile) : ''])
            if (file && isServed(file) && existsSync(file)) return sendFile(request, response, file);
          next();
        });
      },
    },
  };
}

function redirectOrSend(
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
  file: string,
): void {
  if (request.originalUrl?.split('?')[0] === '/admin') {
    response.writeHead(302, { location: '/admin/' }).end();
    return;
  }
  sendFile(request, response, file);
}

async function sendPart(request: IncomingMessage, response: ServerResponse, root: string, name: string): Promise<void> {
  try {
    const part = (await bundleEditor(root)).get(name);
    if (part) sendBundled(request, response, name, part);
    else response.writeHead(404).end();
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}
