import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContentApi } from './contentApi.ts';
import { Refusal } from './refusal.ts';

/** The largest request: a picture of 15 MiB in base64, and its text. */
const LIMIT_BYTES = 30 * 1024 * 1024;
const LIMIT_REQUESTS = 600;
const LIMIT_WINDOW_MS = 60_000;

/** Where requests may come from: the names that this machine calls itself by. */
export interface Place {
  /** The port that the server listens on. */
  port: number;
}

/**
 * Answers content API requests over HTTP, from this machine's own pages only. Another site
 * cannot reach it: a foreign `Host` (DNS rebinding), a foreign `Origin`, and a body that is not
 * JSON (which a form on another site could send) are refused before anything is read.
 */
export function contentApiHandler(api: ContentApi, place: () => Place) {
  let windowStart = 0;
  let requests = 0;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    try {
      if (Date.now() - windowStart > LIMIT_WINDOW_MS) [windowStart, requests] = [Date.now(), 0];
      if (++requests > LIMIT_REQUESTS) throw new Refusal(429, 'Too many requests. Wait a minute and try again.');
      guard(request, place());
      const { action, params } = await readJson(request);
      const author = await api.localAuthor();
      send(200, action === 'me' ? author : await api.answer(action, (params ?? {}) as Record<string, unknown>, author));
    } catch (error) {
      if (error instanceof Refusal) return send(error.status, { error: error.message, ...error.details });
      console.error('The content API failed:', error);
      send(500, {
        error:
          'The newsroom could not do that. Nothing is lost: your text stays here. Try again, and if it fails again, tell a developer.',
      });
    }
  };
}

/** @throws {Refusal} when a request does not come from a page of this server */
export function guard(request: Pick<IncomingMessage, 'headers' | 'method'>, place: Place): void {
  const { host, origin } = request.headers;
  guardHost(host, place);
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Refusal(403, 'Only the newsroom’s own pages may do that.');
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin')
    throw new Refusal(403, 'Only the newsroom’s own pages may do that.');
  if (request.method !== 'POST') throw new Refusal(405, 'This address takes POST requests only.');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'This address takes JSON only.');
}

/**
 * The same for a page that only this machine may read: opened by hand or from a page of this server.
 * @throws {Refusal} when another site asks for it
 */
export function guardReading(request: Pick<IncomingMessage, 'headers' | 'method'>, place: Place): void {
  guardHost(request.headers.host, place);
  const site = request.headers['sec-fetch-site'] ?? 'none';
  if (site !== 'same-origin' && site !== 'none')
    throw new Refusal(403, 'Another site may not open this page. Type its address, or open it from the editor.');
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new Refusal(405, 'This page is only for reading.');
}

function guardHost(host: string | undefined, { port }: Place): void {
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`];
  if (!host || !hosts.includes(host)) throw new Refusal(421, 'This address is not the newsroom’s.');
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request)).toString();
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refusal(400, 'The request is not JSON.');
}

/** Reads what is sent. More than the limit is let go by unread, so that the sender can still hear the answer. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LIMIT_BYTES) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(new Refusal(413, 'That is too large. A picture may have at most 15 MiB.'));
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
