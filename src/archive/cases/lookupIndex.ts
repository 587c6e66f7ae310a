import { PARTY_ROLES, type Party } from '../../model/caseParty.ts';
import type { Wallet } from '../../model/case.ts';
import { compareRoughDays, type RoughDay } from '../../model/roughDay.ts';
import { CHAINS } from '../../model/walletAddress.ts';
import type { Archive } from '../archive.ts';
import type { CaseFile } from './caseFile.ts';
import { caseShelf } from './caseShelf.ts';
import { addressKey, isDescription, nameKey, namesIn } from './lookupKeys.ts';
import { partyStanding } from './standing.ts';
import { caseSentence, partySentence } from './standingSentence.ts';
import { newsroomToday } from './today.ts';

/** Somebody or something that a published case names. */
export interface LookupRecord {
  kind: 'party' | 'address' | 'agency';
  /** The name or the address as the case prints it. */
  shown: string;
  /** Its other names on this site. */
  also: string[];
  /** `Person`, `Bitcoin address`, `Agency`. */
  what: string;
  /** Where it stands, in a sentence that says what is only alleged. */
  standing: string;
  /** Of a party its last step, of an address since when a document names it. An agency has none. */
  date?: RoughDay;
  /** Where that can be read: the case, or the list of the cases of an agency. */
  title: string;
  address: string;
  source?: { publisher: string; title: string; url?: string };
}

/** Everything that can be looked up, and where in `records` it is, by the keys of `lookupKeys.ts`. */
export interface LookupIndex {
  /** The day of the data: `2026-11-23`. */
  asOf: string;
  cases: number;
  records: LookupRecord[];
  names: Record<string, number[]>;
  addresses: Record<string, number[]>;
}

const known = new WeakMap<Archive, LookupIndex>();

/** The index of an archive, made once. */
export function lookupIndex(archive: Archive): LookupIndex {
  const index = known.get(archive) ?? made(archive);
  known.set(archive, index);
  return index;
}

function made(archive: Archive): LookupIndex {
  const records: LookupRecord[] = [];
  const names = new Map<string, number[]>();
  const addresses = new Map<string, number[]>();
  const file = (record: LookupRecord, keys: string[], into: Map<string, number[]>) => {
    const number = records.push(record) - 1;
    for (const key of new Set(keys)) if (key) into.set(key, [...(into.get(key) ?? []), number]);
  };
  for (const one of archive.cases) {
    for (const party of one.data.parties) {
      const record = partyRecord(one, party);
      if (record) file(record, [record.shown, ...record.also].map(nameKey), names);
    }
    for (const wallet of one.data.wallets ?? [])
      file(walletRecord(one, wallet), [addressKey(wallet.address)], addresses);
  }
  for (const record of agencyRecords(archive)) file(record, [record.shown, ...record.also].map(nameKey), names);
  return {
    asOf: newsroomToday(archive.site.timeZone),
    cases: archive.cases.length,
    records,
    names: Object.fromEntries(names),
    addresses: Object.fromEntries(addresses),
  };
}

/** @returns null for somebody whom no source names, and for a party of which nothing has happened yet */
function partyRecord(one: CaseFile, party: Party): LookupRecord | null {
  const { name, role, charges } = party;
  const last = charges.flatMap(({ stages }) => stages).toSorted((a, b) => compareRoughDays(b.date, a.date))[0];
  if (!last || isDescription(name)) return null;
  // The organisation of a person is where they worked: its name is not theirs.
  const isItself = role !== 'individual' && role !== 'group';
  const house = isItself ? one.partyOrganisations.get(party.organisation ?? '')?.data : undefined;
  const also = [...namesIn(name).slice(1), ...(house ? [house.name, house.shortName ?? house.name] : [])];
  return {
    kind: 'party',
    shown: name,
    also: [...new Set(also)].filter((other) => other !== name),
    what: PARTY_ROLES[role],
    standing: partySentence(partyStanding(party)),
    date: last.date,
    ...placeOf(one, last.source),
  };
}

function walletRecord(one: CaseFile, { chain, address, party: owner, date, source }: Wallet): LookupRecord {
  const party = owner === undefined ? undefined : one.data.parties.find(({ name }) => nameKey(name) === nameKey(owner));
  const standing = party && partyStanding(party);
  return {
    kind: 'address',
    shown: address,
    also: [],
    what: `${CHAINS[chain]} address${owner === undefined ? '' : `, said to be of: ${owner}`}`,
    standing: standing && standing.charges.length > 0 ? partySentence(standing) : caseSentence(one.data),
    date,
    ...placeOf(one, source),
  };
}

function agencyRecords(archive: Archive): LookupRecord[] {
  const shelf = caseShelf(archive);
  const agencies = new Map(
    archive.cases.flatMap((one) => one.agencies.map(({ organisation }) => [organisation.slug, organisation.data])),
  );
  return shelf.agencies.map(({ slug, name, address, cases }) => {
    const full = agencies.get(slug)?.name ?? name;
    const count = cases.length === 1 ? '1 case' : `${cases.length} cases`;
    return {
      kind: 'agency',
      shown: full,
      also: name === full ? [] : [name],
      what: 'Agency',
      standing: `It acts in ${count} as an authority, which is no accusation against it.`,
      title: `Cases of ${name}`,
      address,
    };
  });
}

function placeOf({ data, address }: CaseFile, key: string): Pick<LookupRecord, 'title' | 'address' | 'source'> {
  const source = data.sources.find((one) => one.key === key);
  return {
    title: data.title,
    address,
    ...(source && {
      source: { publisher: source.publisher, title: source.title, ...(source.url && { url: source.url }) },
    }),
  };
}
