import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { BundledFile } from './editorBundle.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Whether files of this name are handed out. */
export const isServed = (name: string) => extname(name) in TYPES;

/** Sends a part of the bundle; to a browser that has it, only that it has it. */
export function sendBundled(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { content, etag, lasts }: BundledFile,
): void {
  response.setHeader('cache-control', lasts ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (isKnown(request, response, etag)) return;
  response.writeHead(200, { 'content-type': TYPES[extname(name)] }).end(content);
}

/** Sends a file of the disk, known by its size and time. Decap's bundle has 5 MB: a second visit must not fetch it again. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: string): void {
  const { size, mtimeMs } = statSync(file);
  if (isKnown(request, response, `"${size.toString(36)}-${mtimeMs.toString(36)}"`)) return;
  response.writeHead(200, { 'content-type': TYPES[extname(file)], 'content-length': size });
  createReadStream(file).pipe(response);
}

function isKnown(request: IncomingMessage, response: ServerResponse, etag: string): boolean {
  response.setHeader('etag', etag);
  const known = request.headers['if-none-match'];
  if (!known?.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === etag)) return false;
  response.writeHead(304).end();
  return true;
}
