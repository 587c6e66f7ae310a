import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ContentApi } from '../../admin/server/contentApi.ts';
import { contentApiHandler } from '../../admin/server/http.ts';
import { Refusal } from '../../admin/server/refusal.ts';
import { smallNewsroom } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

describe('the content API over HTTP', () => {
  let newsroom: TemporaryNewsroom;
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    newsroom = smallNewsroom();
    const handler = contentApiHandler(new ContentApi(newsroom.folder), () => ({ port }));
    server = createServer((incoming, response) => void handler(incoming, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.close();
    newsroom.remove();
  });

  const json = { 'content-type': 'application/json' };
  const send = (headers: Record<string, string>, body = '{"action":"info"}', method = 'POST') =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path: '/', method, headers }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      });
      asked.on('error', reject);
      asked.end(method === 'GET' ? undefined : body);
    });

  test('answers this machine’s own pages', async () => {
    const own = {
      ...json,
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'sec-fetch-site': 'same-origin',
    };
    expect((await send(own)).status).toBe(200);
    expect(JSON.parse((await send(own, '{"action":"me"}')).body)).toEqual({
      name: 'Test Author',
      email: 'author@example.org',
      role: 'editor',
    });
  });

  test.each([
    ['a foreign host, as after DNS rebinding', { host: 'evil.example' }, 421],
    ['another port', { host: 'localhost:1' }, 421],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['another port’s page', { origin: 'http://localhost:1' }, 403],
    ['a request across sites', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
  ])('refuses %s', async (_, headers, status) => {
    const answer = await send({ ...json, ...(headers as Record<string, string>) });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('publish_modes');
  });

  test('refuses other methods, broken JSON and what is no object', async () => {
    expect((await send(json, '', 'GET')).status).toBe(405);
    expect((await send(json, '{')).status).toBe(400);
    expect((await send(json, '[]')).status).toBe(400);
  });

  test('refuses a body that is too large without reading it all', async () => {
    const answer = await send(json, `{"action":"${'x'.repeat(31 * 1024 * 1024)}"}`).catch(() => ({
      status: 413,
      body: '',
    }));
    expect(answer.status).toBe(413);
    expect((await send(json)).status).toBe(200);
  });

  test('asks who somebody is whom Git does not know, keeps the answer, and asks nobody else', async () => {
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
    newsroom.git('config', '--unset', 'user.name');
    const introduce = (name: string, email: string) =>
      send(json, JSON.stringify({ action: 'introduce', params: { name, email } }));
    const unknown = await send(json, '{"action":"me"}');
    expect(unknown.status).toBe(401);
    expect(JSON.parse(unknown.body)).toMatchObject({ introduce: { name: '', email: 'author@example.org' } });
    for (const name of ['', '  ', 'A\nB', 'A <a@b.example>', '\u202eA']) {
      expect((await introduce(name, 'anna@example.org')).status).toBe(422);
    }
    expect((await introduce('Anna Author', 'anna')).status).toBe(422);
    expect((await introduce('Anna Author', 'anna@example.org')).status).toBe(200);
    // What Git knew stays as it was.
    expect(JSON.parse((await send(json, '{"action":"me"}')).body)).toMatchObject({
      name: 'Anna Author',
      email: 'author@example.org',
    });
    expect((await introduce('Ben Author', 'ben@example.org')).status).toBe(409);
    newsroom.git('config', 'user.name', 'Test Author');
    vi.unstubAllEnvs();
  });

  test('has a place for sessions: who writes may come from elsewhere', async () => {
    const sessions = {
      author: ({ headers }: Pick<IncomingMessage, 'headers'>) =>
        headers.cookie === 'session=1'
          ? Promise.resolve({ name: 'Eve Editor', email: 'eve@example.org' })
          : Promise.reject(new Refusal(401, 'Sign in again. Your text stays here.')),
    };
    const handler = contentApiHandler(new ContentApi(newsroom.folder), () => ({ port }), sessions);
    server.removeAllListeners('request').on('request', (incoming, response) => void handler(incoming, response));
    expect((await send(json, '{"action":"me"}')).status).toBe(401);
    expect((await send(json, '{"action":"introduce","params":{"name":"X Y","email":"x@example.org"}}')).status).toBe(
      401,
    );
    expect(JSON.parse((await send({ ...json, cookie: 'session=1' }, '{"action":"me"}')).body)).toMatchObject({
      name: 'Eve Editor',
    });
  });
});
