import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** What CDNs use on the fly. */
const BROTLI_QUALITY = 5;

/** Ways to make text smaller on its way, the better one first. */
export type Coding = 'br' | 'gzip';

/**
 * The coding that a browser takes and that pays for a file of this type; null to send it as it is. Pictures
 * and typefaces are small already.
 * @param accepted the header Accept-Encoding
 */
export function codingFor(type: string, accepted: string | undefined): Coding | null {
  if (!/^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|image\/svg)/.test(type)) return null;
  const names = (accepted ?? '').split(',').filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one));
  const takes = (name: string) => names.some((one) => one.trim().split(';')[0]?.trim() === name);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** Bytes in a coding. */
export function compressed(bytes: Buffer, coding: Coding): Promise<Buffer> {
  return coding === 'br'
    ? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
    : gzipped(bytes);
}
