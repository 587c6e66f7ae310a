import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import type { HeaderRule } from '../src/seo/headerRules.ts';
import { headersOf, readHeadersFile } from '../src/seo/headersFile.ts';
import { codingFor, compressed, type Coding } from './compressed.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

/** A server of the built site that behaves as a good static host does: our headers, true types, ETags, text compressed, the 404 page. */
export function staticServer(folder: string): Server {
  const root = realpathSync(folder);
  return createServer((request, response) => answer(root, request, response));
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?');
  const path = decoded(address);
  const file = path === null ? null : fileOf(root, path);
  if (path === null || file === null) return notFound(root, request, response);
  if (file === 'folder') {
    response.writeHead(301, { location: `${address}/${query === undefined ? '' : `?${query}`}` }).end();
    return;
  }
  const { size, mtimeMs } = statSync(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const coding = codingFor(type, request.headers['accept-encoding']);
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${coding ? `-${coding}` : ''}"`;
  const headers = {
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-type': type,
    vary: 'Accept-Encoding',
    ...headersOf(path, rulesOf(root)),
    ...(coding && { 'content-encoding': coding }),
    etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  // How long the compressed text would be is only known once it is (RFC 9110, section 9.3.2, lets it be left out).
  if (request.method === 'HEAD')
    response.writeHead(200, coding ? headers : { ...headers, 'content-length': size }).end();
  else if (coding) void sendCompressed(file, coding, response, headers);
  else createReadStream(file).pipe(response.writeHead(200, { ...headers, 'content-length': size }));
}

async function sendCompressed(
  file: string,
  coding: Coding,
  response: ServerResponse,
  headers: Record<string, string>,
): Promise<void> {
  try {
    const bytes = await compressed(await readFile(file), coding);
    response.writeHead(200, { ...headers, 'content-length': bytes.length });
    response.end(bytes);
  } catch {
    // The file went away while a new build took its place.
    response.writeHead(404).end();
  }
}

/** An address as a path; null when it is damaged or tries to leave the folder. */
function decoded(address: string): string | null {
  try {
    const path = decodeURIComponent(address);
    return path.startsWith('/') && !/\\|\0|\/\/|(?:^|\/)\.\.(?:\/|$)/.test(path) ? path : null;
  } catch {
    return null;
  }
}

/** The file of a path; `folder` when only its slash is missing; null when there is none. Hosts keep `_headers` for themselves. */
function fileOf(root: string, path: string): string | null {
  if (path === '/_headers') return null;
  const file = join(root, ...path.split('/'), path.endsWith('/') ? 'index.html' : '');
  // Nothing but what lies in the folder is served, also not through a link.
  if (!existsSync(file) || !realpathSync(file).startsWith(root + sep)) return null;
  if (statSync(file).isFile()) return file;
  return existsSync(join(file, 'index.html')) ? 'folder' : null;
}

function notFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  response.writeHead(404, {
    ...headersOf('/404.html', rulesOf(root)),
    'content-type': TYPES['.html'],
    'cache-control': 'no-cache',
  });
  response.end(request.method === 'HEAD' || !existsSync(page) ? '' : readFileSync(page));
}

/** The headers that the build wrote for hosts: read for each answer, as a new build may have taken the place of the old one. */
function rulesOf(root: string): HeaderRule[] {
  const file = join(root, '_headers');
  return existsSync(file) ? readHeadersFile(readFileSync(file, 'utf8')) : [];
}
