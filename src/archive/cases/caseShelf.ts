import { CASE_KINDS } from '../../model/caseKind.ts';
import type { Statute } from '../../model/case.ts';
import type { Archive } from '../archive.ts';
import type { CaseFile } from './caseFile.ts';

/** Cases that have something in common, with a page of their own. */
export interface CaseGroup {
  slug: string;
  address: string;
  name: string;
  /** What sort of group, as its page says: Agency, Country. */
  label: string;
  /** The case that moved last comes first. */
  cases: CaseFile[];
}

/** The groups that cases are filed under, by the part of their address. */
export const GROUPINGS = { agencies: 'Agency', countries: 'Country', kinds: 'About', laws: 'Law' };
export type Grouping = keyof typeof GROUPINGS;

/** Every case of an archive by what it has in common with others. */
export interface CaseShelf extends Record<Grouping, CaseGroup[]> {
  /** Cases by their own short names. */
  bySlug: ReadonlyMap<string, CaseFile>;
  /** Cases by the short name of an organisation that acts or is a party in them. */
  ofOrganisation: ReadonlyMap<string, CaseFile[]>;
  /** Cases that a case names as related, and those that name it, by its short name. */
  related: ReadonlyMap<string, CaseFile[]>;
}

const known = new WeakMap<Archive, CaseShelf>();

/** The shelf of an archive, made once: pages only look into it. */
export function caseShelf(archive: Archive): CaseShelf {
  const shelf = known.get(archive) ?? filed(archive.cases);
  known.set(archive, shelf);
  return shelf;
}

function filed(cases: CaseFile[]): CaseShelf {
  const agency = ({ agencies }: CaseFile) =>
    agencies.map(({ organisation: { slug, data } }) => ({ slug, name: data.shortName ?? data.name }));
  const parties = ({ data }: CaseFile) => data.parties.flatMap(({ organisation }) => organisation ?? []);
  const ofOrganisation = new Map<string, CaseFile[]>();
  for (const one of cases)
    for (const slug of new Set([...agency(one).map((found) => found.slug), ...parties(one)]))
      append(ofOrganisation, slug, one);
  const bySlug = new Map(cases.map((one) => [one.slug, one]));
  const related = new Map<string, CaseFile[]>();
  for (const one of cases)
    for (const other of (one.data.relatedCases ?? []).flatMap((slug) => bySlug.get(slug) ?? [])) {
      append(related, one.slug, other);
      append(related, other.slug, one);
    }
  return {
    agencies: grouped(cases, 'agencies', agency),
    countries: grouped(cases, 'countries', ({ countries }) =>
      countries.map(({ slug, data }) => ({ slug, name: data.name })),
    ),
    kinds: grouped(cases, 'kinds', ({ data }) => [{ slug: data.kind, name: CASE_KINDS[data.kind] }]),
    laws: grouped(cases, 'laws', ({ data }) =>
      (data.statutes ?? []).map(({ citation }) => ({ slug: lawSlug(citation), name: citation })),
    ),
    bySlug,
    ofOrganisation,
    related,
  };
}

function grouped(
  cases: CaseFile[],
  grouping: Grouping,
  groupsOf: (one: CaseFile) => { slug: string; name: string }[],
): CaseGroup[] {
  const groups = new Map<string, CaseGroup>();
  for (const one of cases) {
    const own = new Map(groupsOf(one).map((group) => [group.slug, group.name]));
    for (const [slug, name] of own) {
      const address = groupAddress(grouping, slug);
      const group = groups.get(slug) ?? { slug, address, name, label: GROUPINGS[grouping], cases: [] };
      group.cases.push(one);
      groups.set(slug, group);
    }
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Every group that has a page, of all groupings. */
export function caseGroups(archive: Archive): CaseGroup[] {
  const shelf = caseShelf(archive);
  return (Object.keys(GROUPINGS) as Grouping[]).flatMap((grouping) => shelf[grouping]);
}

/** `/cases/agencies/fbi/` */
export const groupAddress = (grouping: Grouping, slug: string): string => `/cases/${grouping}/${slug}/`;

/** `18 U.S.C. § 1956(h)` in an address: `18-u-s-c-1956-h`. */
export const lawSlug = (citation: Statute['citation']): string =>
  citation
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Each case once. */
function append(lists: Map<string, CaseFile[]>, key: string, one: CaseFile): void {
  const list = lists.get(key) ?? [];
  if (!list.includes(one)) list.push(one);
  lists.set(key, list);
}
