import { plainLetters } from '../../model/plainLetters.ts';
import type { Chain } from '../../model/walletAddress.ts';

/** What two spellings of a name share: case, accents, spaces and punctuation do not count, “&” is “and”. */
export const nameKey = (name: string): string =>
  plainLetters(name.normalize('NFKC').replaceAll('&', ' and '))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The names in a name: `PEKEN Global Limited (KuCoin)` is also what stands before the bracket and in it. */
export function namesIn(name: string): string[] {
  const [, before, inside] = /^(\S.*?)\s+\(([^()]+)\)$/.exec(name) ?? [];
  return before !== undefined && inside !== undefined ? [name, before, inside] : [name];
}

/** Whether words describe somebody whom no source names: `A group of nine suspects`, and not `The DAO`. */
export const isDescription = (name: string): boolean => /^(?:An?|The) \p{Ll}/u.test(name);

/** What looks like a wallet address; of no chain that we know when `chain` is null. */
export interface TypedAddress {
  chain: Chain | null;
  address: string;
}

/** Zero-width and soft characters, and the ends of lines, which come along when an address is copied. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|[\r\n\t]+/g;

/**
 * Reads what somebody typed as a wallet address. Slips of the pen are let through: that they are some is for
 * the checksum to say.
 * @returns null when it is no address but, for example, a name
 */
export function typedAddress(typed: string): TypedAddress | null {
  const address = withoutScheme(typed.replace(INVISIBLE, '').trim());
  const hasBoth = /\d/.test(address) && /[a-z]/i.test(address);
  if (!hasBoth || !/^[0-9a-z]{20,}$/i.test(address)) return null;
  if (/^0x/i.test(address)) return { chain: 'ethereum', address: `0x${address.slice(2)}` };
  if (/^bc1/i.test(address)) return { chain: 'bitcoin', address };
  if (/^[13].{24,38}$/.test(address)) return { chain: 'bitcoin', address };
  if (/^T.{29,38}$/.test(address)) return { chain: 'tron', address };
  return address.length >= 25 ? { chain: null, address } : null;
}

/** `bitcoin:1A1z…?amount=1` (BIP 21) and `ethereum:0x…@1` (ERC-681) hold an address. */
const withoutScheme = (text: string): string => /^(?:bitcoin|ethereum|tron):([^?@/]*)/i.exec(text)?.[1] ?? text;

/** What two ways of writing an address share. Capitals count in Base58; in Bech32 and in hexadecimal they do not. */
export const addressKey = (address: string): string => (/^(?:0x|bc1)/i.test(address) ? address.toLowerCase() : address);

/** The id of an address in the table of the lookup. A colon never stands in the id of a heading. */
export const lookupPlace = (address: string): string => `address:${addressKey(address)}`;
