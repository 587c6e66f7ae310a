import { createHash } from 'node:crypto';
import { lookup } from 'node:dns';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { join } from 'node:path';
import { PICTURE_LIMITS } from '../../src/pictures/limits.ts';
import type { PictureSource } from './uploads.ts';
import { originalOf } from './uploads.ts';

const SECONDS = 30;
const REDIRECTS = 4;
type Answer = { bytes: Buffer } | { missing: string };

/** Addresses that are not of the public network (IANA’s special-purpose registries): nothing is fetched from there. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address is one of the public network. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) !== 0 &&
  !PRIVATE.check(
    address.replace(/^::ffff:(?=\d+\.)/i, ''),
    isIP(address.replace(/^::ffff:(?=\d+\.)/i, '')) === 6 ? 'ipv6' : 'ipv4',
  );

/** Finds the address of a host and refuses private ones: the connection goes to what was checked. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const found = error ? undefined : addresses.find(({ address }) => isPublicAddress(address));
    if (error) done(error, '', 0);
    else if (!found || addresses.some(({ address }) => !isPublicAddress(address)))
      done(new Error(`${host} is not on the public network`), '', 0);
    else if (options.all) done(null, [found]);
    else done(null, found.address, found.family);
  });
};

/** Fetches pictures from the old site over http and https, from its own hosts only, and keeps them for the next run. */
export class Download implements PictureSource {
  private readonly hosts: ReadonlySet<string>;
  private readonly folder: string;
  private readonly lookup: LookupFunction;

  /**
   * @param hosts from which pictures may come
   * @param folder in which fetched pictures are kept
   */
  constructor(hosts: ReadonlySet<string>, folder: string, lookupHost = publicLookup) {
    this.hosts = hosts;
    this.folder = folder;
    this.lookup = lookupHost;
  }

  async read(address: string): Promise<Answer> {
    const original = originalOf(address);
    const first = await this.kept(original);
    return 'missing' in first && original !== address ? this.kept(address) : first;
  }

  private async kept(address: string): Promise<Answer> {
    const file = join(this.folder, createHash('sha256').update(address).digest('hex'));
    if (existsSync(file)) return { bytes: readFileSync(file) };
    const answer = await this.fetched(address, REDIRECTS);
    if ('missing' in answer) return answer;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, answer.bytes);
    renameSync(`${file}.${process.pid}`, file);
    return answer;
  }

  private async fetched(address: string, redirects: number): Promise<Answer> {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.username)
      return { missing: 'its address is not one that can be fetched' };
    if (!this.hosts.has(url.hostname)) return { missing: `${url.hostname} is not the old site` };
    // Of an address in figures no name is looked up, so nothing would be checked.
    if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) return { missing: 'its address has no name of a host' };
    const answer = await this.ask(url);
    if (!('location' in answer)) return answer;
    if (redirects === 0 || !URL.canParse(answer.location, url))
      return { missing: 'the old site sends from one address to the next' };
    return this.fetched(new URL(answer.location, url).href, redirects - 1);
  }

  private ask(url: URL): Promise<Answer | { location: string }> {
    return new Promise((resolve) => {
      const failed = (error: Error) => resolve({ missing: `the old site did not answer (${error.message})` });
      const request = (url.protocol === 'https:' ? getHttps : getHttp)(
        url,
        {
          lookup: this.lookup,
          headers: { accept: 'image/jpeg, image/png, image/webp, image/gif' },
          signal: AbortSignal.timeout(SECONDS * 1000),
        },
        (response) => resolve(bodyOf(response)),
      );
      request.on('error', failed);
    });
  }
}

async function bodyOf(response: IncomingMessage): Promise<Answer | { location: string }> {
  const { statusCode = 0, headers } = response;
  const refuse = (missing: string): Answer => {
    response.destroy();
    return { missing };
  };
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.destroy();
    return { location: headers.location };
  }
  if (statusCode !== 200) return refuse(`the old site answered ${statusCode}`);
  if (!/^(?:image\/|application\/octet-stream)/.test(headers['content-type'] ?? ''))
    return refuse('the old site sent no picture');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > PICTURE_LIMITS.bytes) return refuse('it is larger than 15 MiB');
    }
  } catch (error) {
    return refuse(`the old site broke off (${error instanceof Error ? error.message : String(error)})`);
  }
  return { bytes: Buffer.concat(chunks) };
}
