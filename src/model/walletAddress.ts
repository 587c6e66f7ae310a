import { keccak_256 } from '@noble/hashes/sha3.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bech32, bech32m, createBase58check } from '@scure/base';

/** The chains whose addresses carry a checksum that we can verify. */
export const CHAINS = { bitcoin: 'Bitcoin', ethereum: 'Ethereum', tron: 'Tron' };
export type Chain = keyof typeof CHAINS;

const base58check = createBase58check(sha256);

/**
 * Whether an address of a chain is whole: a slip of the pen breaks its checksum.
 * Bitcoin: Base58Check, or Bech32 (BIP 173) and Bech32m (BIP 350); Ethereum: the capitals of
 * EIP-55; Tron: Base58Check with the prefix 0x41.
 * @returns what is wrong, as the end of a sentence; null when it is right
 */
export function addressProblem(chain: Chain, address: string): string | null {
  switch (chain) {
    case 'bitcoin':
      return isBitcoin(address) ? null : 'is no Bitcoin address: its checksum does not match.';
    case 'tron':
      return hasPrefix(address, [0x41]) ? null : 'is no Tron address: its checksum does not match.';
    case 'ethereum':
      return ethereumProblem(address);
  }
}

const isBitcoin = (address: string) => (/^bc1/i.test(address) ? isSegwit(address) : hasPrefix(address, [0x00, 0x05]));

function hasPrefix(address: string, prefixes: number[]): boolean {
  try {
    const bytes = base58check.decode(address);
    return bytes.length === 21 && prefixes.includes(bytes[0]!);
  } catch {
    return false;
  }
}

/** Witness version 0 is Bech32 of 20 or 32 bytes, later ones are Bech32m of 2 to 40 (BIP 141, BIP 350). */
function isSegwit(address: string): boolean {
  for (const [coder, isEarly] of [
    [bech32, true],
    [bech32m, false],
  ] as const) {
    const read = coder.decodeUnsafe(address, 90);
    if (!read || read.prefix !== 'bc') continue;
    const [version = 99, ...words] = read.words;
    const program = coder.fromWordsUnsafe(words);
    if (!program || version > 16) return false;
    return isEarly
      ? version === 0 && (program.length === 20 || program.length === 32)
      : version > 0 && program.length >= 2 && program.length <= 40;
  }
  return false;
}

function ethereumProblem(address: string): string | null {
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) return 'is no Ethereum address: it has 0x and 40 digits from 0 to f.';
  const digits = address.slice(2);
  if (digits === withChecksum(digits)) return null;
  return digits === digits.toLowerCase() || digits === digits.toUpperCase()
    ? 'has no checksum: copy it with its capital and small letters (EIP-55).'
    : 'is no Ethereum address: the capitals of its checksum do not match.';
}

function withChecksum(digits: string): string {
  const small = digits.toLowerCase();
  const hash = bytesToHex(keccak_256(utf8ToBytes(small)));
  return [...small]
    .map((digit, index) => (Number.parseInt(hash[index]!, 16) >= 8 ? digit.toUpperCase() : digit))
    .join('');
}
