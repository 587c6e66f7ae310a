import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followLinks, type ServedAddress } from '../../scripts/conformance/followLinks.ts';
import { addressesIn, addressesInData } from '../../scripts/conformance/namedAddresses.ts';
import { pageTypes } from '../../scripts/pageTypes.ts';
import { staticServer } from '../../scripts/staticServer.ts';
import { dist, site, textAt } from './site.ts';

let server: Server;
let served: ServedAddress;

beforeAll(async () => {
  server = staticServer(dist).listen(0, '127.0.0.1');
  await once(server, 'listening');
  served = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, address: site.origin };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/**
 * The longest page of each type. All pages, and the thousand files that the page of feeds names, are followed by
 * `npm run conformance`.
 */
const sample = pageTypes(dist)
  .filter(({ route }) => route !== '/feeds/')
  .flatMap(({ paths }) => paths.slice(0, 1));
/** Files for machines that name addresses, and are short. */
const LISTS = ['/sitemap.xml', '/llms.txt'];

describe('A crawler that nobody here wrote', () => {
  test('finds every link of a page of each type, its places and its data for search engines, and what lists name', async () => {
    const inData = sample.flatMap((path) => addressesInData(textAt(path), served.address));
    const inLists = LISTS.flatMap((path) => addressesIn(textAt(path), served.address));
    expect(new Set(inData).size).toBeGreaterThan(100);
    const listed = new Set([...inData, ...inLists]);
    const { followed, broken } = await followLinks({ pages: sample.map((path) => served.url + path), listed }, served);
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(listed.size);
  });

  test('says which address leads nowhere, and which place is not there', async () => {
    const listed = [`${served.address}/news/no-such-story/`, `${served.address}/about/#no-such-place`];
    const { broken } = await followLinks({ listed }, served);
    expect(broken.sort()).toEqual(['data → /about/#no-such-place (200)', 'data → /news/no-such-story/ (404)']);
  });
});
