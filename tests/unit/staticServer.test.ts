import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staticServer } from '../../scripts/staticServer.ts';

const WORDS = 'The words of a page. '.repeat(99);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  writeFileSync(join(folder, 'index.html'), WORDS);
  writeFileSync(join(folder, 'photo.avif'), WORDS);
  server = staticServer(folder).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string, headers: Record<string, string>) {
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: '127.0.0.1', port, path, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) };
}

describe('The preview sends text as a good host does', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('a browser that takes %s gets %s', async (accepted, coding, undo) => {
    const { headers, body } = await ask('/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(undo(body).toString()).toBe(WORDS);
  });

  test('one that takes nothing gets the words, and a picture is sent as it is', async () => {
    const plain = await ask('/', {});
    expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, WORDS]);
    const picture = await ask('/photo.avif', { 'accept-encoding': 'br' });
    expect([picture.headers['content-encoding'], picture.body.toString()]).toEqual([undefined, WORDS]);
  });

  test('a kept copy stays good as long as the file and the coding are the same', async () => {
    const { headers } = await ask('/', { 'accept-encoding': 'br' });
    const again = { 'accept-encoding': 'br', 'if-none-match': headers.etag! };
    expect((await ask('/', again)).status).toBe(304);
    expect((await ask('/', { ...again, 'accept-encoding': 'gzip' })).status).toBe(200);
  });
});
