import { createServer, type Server } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { AddressInfo, LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Download, isPublicAddress } from '../../scripts/import/download.ts';
import { UploadsFolder } from '../../scripts/import/uploads.ts';

let folder: string;
let server: Server;
let port: number;
let asked: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-pictures-'));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const send = (status: number, headers: Record<string, string>, body = '') =>
      response.writeHead(status, headers).end(body);
    if (request.url === '/photo.png') send(200, { 'content-type': 'image/png' }, 'a picture');
    else if (request.url === '/moved.png') send(302, { location: '/photo.png' });
    else if (request.url === '/away.png') send(302, { location: `http://elsewhere.example.org:${port}/photo.png` });
    else if (request.url === '/inside.png') send(302, { location: `http://127.0.0.1:${port}/photo.png` });
    else if (request.url === '/page.png') send(200, { 'content-type': 'text/html' }, 'no picture');
    else if (request.url === '/large.png') send(200, { 'content-type': 'image/png' }, 'x'.repeat(16 * 1024 * 1024));
    else if (request.url === '/circle.png') send(302, { location: '/circle.png' });
    else send(404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const toTestServer: LookupFunction = (_, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
const hosts = new Set(['old.example.org', '127.0.0.1', 'localhost']);
const fetched = (path: string) =>
  new Download(hosts, join(folder, 'kept'), toTestServer).read(`http://old.example.org:${port}${path}`);

test('A picture is fetched once, its original before the smaller copy', async () => {
  asked = [];
  const picture = { bytes: Buffer.from('a picture') };
  expect(await fetched('/photo-300x200.png')).toEqual(picture);
  expect(await fetched('/photo.png')).toEqual(picture);
  expect(asked).toEqual(['/photo.png']);
  expect(await fetched('/moved.png')).toEqual(picture);
});

test.each([
  ['/none.png', /answered 404/],
  ['/page.png', /no picture/],
  ['/large.png', /larger than 15 MiB/],
  ['/away.png', /elsewhere.example.org is not the old site/],
  ['/inside.png', /no name of a host/],
  ['/circle.png', /from one address to the next/],
])('%s is refused in words', async (path, words) => {
  expect(await fetched(path)).toEqual({ missing: expect.stringMatching(words) as string });
});

test('Nothing is fetched from this machine or its network', async () => {
  const download = new Download(hosts, join(folder, 'kept'));
  asked = [];
  expect(await download.read(`http://localhost:${port}/photo.png`)).toEqual({
    missing: expect.stringMatching(/not on the public network/) as string,
  });
  expect(await download.read('file:///etc/passwd')).toEqual({
    missing: expect.stringMatching(/cannot be fetched|can be fetched/) as string,
  });
  expect(asked).toEqual([]);
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'no address',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
test.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test('Of a folder of uploads nothing outside of it is read', async () => {
  const uploads = join(folder, 'uploads');
  mkdirSync(join(uploads, '2019/05'), { recursive: true });
  writeFileSync(join(uploads, '2019/05/a.png'), 'a');
  writeFileSync(join(folder, 'secret.png'), 'secret');
  symlinkSync(join(folder, 'secret.png'), join(uploads, 'link.png'));
  const source = new UploadsFolder(uploads);
  const found = { bytes: Buffer.from('a') };
  const missing = { missing: 'the folder of uploads does not have it' };
  expect(await source.read('https://old.example.org/wp-content/uploads/2019/05/a-300x200.png', '')).toEqual(found);
  expect(await source.read('https://old.files.wordpress.com/2019/05/a.png?w=600', '')).toEqual(found);
  expect(await source.read('https://old.example.org/x.png', '2019/05/a.png')).toEqual(found);
  expect(await source.read('https://old.example.org/wp-content/uploads/..%2fsecret.png', '')).toEqual(missing);
  expect(await source.read('https://old.example.org/x.png', '../secret.png')).toEqual(missing);
  expect(await source.read('https://old.example.org/wp-content/uploads/link.png', '')).toEqual(missing);
});
