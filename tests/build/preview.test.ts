import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMBED_POLICY, SAFE_HEADERS } from '../../src/seo/policy.ts';
import { builtRules } from './builtHeaders.ts';
import { commandEnvironment } from '../support/commandEnvironment.ts';
import { dist, filesOf, newsroom } from './site.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What headersFile.test.ts has found right. */
const readers = builtRules.find(({ pattern }) => pattern === '/')?.headers['Content-Security-Policy'];

describe('npm run preview', () => {
  let port: number;
  let preview: ReturnType<typeof spawn>;

  /** Asks for a path exactly as it is written; `fetch` would tidy it up. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject);
      asked.end();
    });

  beforeAll(async () => {
    preview = spawn(process.execPath, [join('scripts', 'run.mjs'), join('scripts', 'preview.ts')], {
      cwd: newsroom,
      env: commandEnvironment({ PORT: '0' }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(preview.stdout!, 'data')) as [Buffer];
    port = Number(/^The built site: http:\/\/localhost:(\d+)\/\n$/.exec(line.toString())?.[1]);
    expect(port).toBeGreaterThan(0);
  });

  afterAll(async () => {
    const closed = once(preview, 'close');
    preview.kill('SIGTERM');
    await closed;
  });

  test('files of every sort and folder come as they are, with the headers of reader pages and a true type', async () => {
    const TYPES: Record<string, string> = {
      html: 'text/html; charset=utf-8',
      css: 'text/css; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json',
      xml: 'application/xml; charset=utf-8',
      opml: 'text/x-opml; charset=utf-8',
      csv: 'text/csv; charset=utf-8',
      webmanifest: 'application/manifest+json',
      ics: 'text/calendar; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
      parquet: 'application/vnd.apache.parquet',
      svg: 'image/svg+xml',
      png: 'image/png',
      ico: 'image/x-icon',
      jpg: 'image/jpeg',
      webp: 'image/webp',
      avif: 'image/avif',
      woff2: 'font/woff2',
      pagefind: 'application/octet-stream',
      pf_fragment: 'application/octet-stream',
      pf_index: 'application/octet-stream',
      pf_filter: 'application/octet-stream',
      pf_meta: 'application/octet-stream',
    };
    for (const file of someOfEach(filesOf(dist).filter((one) => one !== '_headers'))) {
      const { status, headers, body } = await ask(`/${file}`.replace(/\/index\.html$/, '/'));
      expect(status, file).toBe(200);
      expect(sha(body), file).toBe(sha(readFileSync(join(dist, file))));
      const isJsonFeed = /(?:^|\/)feed\.json$/.test(file);
      const type = isJsonFeed ? 'application/feed+json; charset=utf-8' : TYPES[file.slice(file.lastIndexOf('.') + 1)];
      expect(headers['content-type'], file).toBe(type);
      const policy = file.startsWith('embed/') ? { 'Content-Security-Policy': EMBED_POLICY } : {};
      for (const [name, value] of Object.entries({ 'Content-Security-Policy': readers, ...SAFE_HEADERS, ...policy }))
        expect(headers[name.toLowerCase()], file).toBe(value);
    }
  });

  test('what has its digest in its name is kept for ever, pages are asked for again, feeds are open to all', async () => {
    const names = filesOf(dist);
    for (const start of [
      '_astro/',
      'pictures/',
      'cards/',
      'pagefind/fragment/',
      'pagefind/index/',
      'pagefind/filter/',
    ]) {
      const { headers } = await ask(`/${names.find((name) => name.startsWith(start))}`);
      expect(headers['cache-control'], start).toBe('public, max-age=31536000, immutable');
    }
    for (const path of ['/', '/search/', '/pagefind/pagefind.js', '/pagefind/pagefind-entry.json', '/favicon.svg'])
      expect((await ask(path)).headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
    const feeds = names.filter((name) => /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json|feeds\.opml)$/.test(name));
    expect(feeds.length).toBeGreaterThan(1);
    for (const feed of feeds)
      expect((await ask(`/${feed}`)).headers, feed).toMatchObject({
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
      });
    expect((await ask('/')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('a reader who has a page already gets no second copy', async () => {
    const first = await ask('/');
    const again = await ask('/', { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask('/', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  test('an address without its slash leads to the page, with the query that was asked', async () => {
    const { status, headers } = await ask('/search?q=mixer');
    expect([status, headers.location]).toEqual([301, '/search/?q=mixer']);
  });

  test('where there is nothing, the page that says so comes with the same headers', async () => {
    for (const path of ['/nothing/', '/news/nothing.html', '/_headers', '/%E0%A4%A']) {
      const { status, headers, body } = await ask(path);
      expect(status, path).toBe(404);
      expect(body.toString()).toContain('<h1>Page not found</h1>');
      expect(headers['content-security-policy']).toBe(readers);
    }
  });

  test('nothing outside of the site is served, and nothing can be sent to it', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/news/..%5c..%5cpackage.json',
      '//example.org/..',
      '//news',
    ])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    const { status, body } = await ask('/', {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
  });
});

/** Of the files of one sort in one folder at the top the first, the one in the middle and the last. */
function someOfEach(files: string[]): string[] {
  const sorts = Map.groupBy(files, (file) => `${file.split('/')[0]} ${file.slice(file.lastIndexOf('.'))}`);
  return [...sorts.values()].flatMap((all) => [
    ...new Set([all[0]!, all[Math.floor(all.length / 2)]!, all[all.length - 1]!]),
  ]);
}
