import { addressProblem, type Chain } from '../../model/walletAddress.ts';
import type { LookupIndex, LookupRecord } from './lookupIndex.ts';
import { addressKey, nameKey, typedAddress } from './lookupKeys.ts';

/** What the lookup says to what somebody typed. */
export type LookupAnswer =
  | { is: 'empty' }
  /** An address with a slip of the pen. `problem` is the end of a sentence. */
  | { is: 'mistyped'; problem: string }
  /** It looks like an address, of a chain that we have none of. */
  | { is: 'of another chain' }
  | { is: 'found'; asked: 'address' | 'name'; records: LookupRecord[] }
  | { is: 'not found'; asked: 'address' | 'name' };

/** Looks up an address, or else a name, exactly but for what `lookupKeys.ts` folds. */
export function lookUp(index: LookupIndex, typed: string): LookupAnswer {
  const read = typedAddress(typed);
  if (!read) {
    const key = nameKey(typed);
    return key ? answer(index, index.names, key, 'name') : { is: 'empty' };
  }
  if (!read.chain) return { is: 'of another chain' };
  const problem = slip(read.chain, read.address);
  return problem ? { is: 'mistyped', problem } : answer(index, index.addresses, addressKey(read.address), 'address');
}

/** An Ethereum address without capitals, or of capitals only, is whole: it just carries no checksum (EIP-55). */
const slip = (chain: Chain, address: string): string | null =>
  /^0x(?:[0-9a-f]{40}|[0-9A-F]{40})$/.test(address) ? null : addressProblem(chain, address);

function answer(
  { records }: LookupIndex,
  places: Record<string, number[]>,
  key: string,
  asked: 'address' | 'name',
): LookupAnswer {
  // “constructor” is a name that every object knows.
  const found = Object.hasOwn(places, key) ? (places[key] ?? []).flatMap((number) => records[number] ?? []) : [];
  return found.length > 0 ? { is: 'found', asked, records: found } : { is: 'not found', asked };
}
