import type { Archive } from '../archive.ts';
import type { CaseFile } from './caseFile.ts';
import { groupAddress, GROUP_ORDER, GROUPINGS, GROUPS_OF, type Grouping } from './caseGroupings.ts';

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
  const parties = ({ data }: CaseFile) => data.parties.flatMap(({ organisation }) => organisation ?? []);
  const ofOrganisation = new Map<string, CaseFile[]>();
  for (const one of cases)
    for (const slug of new Set([...one.agencies.map(({ organisation }) => organisation.slug), ...parties(one)]))
      append(ofOrganisation, slug, one);
  const bySlug = new Map(cases.map((one) => [one.slug, one]));
  const related = new Map<string, CaseFile[]>();
  for (const one of cases)
    for (const other of (one.data.relatedCases ?? []).flatMap((slug) => bySlug.get(slug) ?? [])) {
      append(related, one.slug, other);
      append(related, other.slug, one);
    }
  const groups = Object.fromEntries(
    (Object.keys(GROUPINGS) as Grouping[]).map((grouping) => [grouping, grouped(cases, grouping)]),
  ) as Record<
    // Object.fromEntries forgets the names.
    Grouping,
    CaseGroup[]
  >;
  return {
    ...groups,
    bySlug,
    ofOrganisation,
    related,
  };
}

function grouped(cases: CaseFile[], grouping: Grouping): CaseGroup[] {
  const groups = new Map<string, CaseGroup>();
  for (const one of cases) {
    const own = new Map(GROUPS_OF[grouping](one).map((group) => [group.slug, group.name]));
    for (const [slug, name] of own) {
      const address = groupAddress(grouping, slug);
      const group = groups.get(slug) ?? { slug, address, name, label: GROUPINGS[grouping], cases: [] };
      group.cases.push(one);
      groups.set(slug, group);
    }
  }
  return [...groups.values()].sort(GROUP_ORDER[grouping]);
}

/** Every group that has a page, of all groupings. */
export function caseGroups(archive: Archive): CaseGroup[] {
  const shelf = caseShelf(archive);
  return (Object.keys(GROUPINGS) as Grouping[]).flatMap((grouping) => shelf[grouping]);
}

/** Each case once. */
function append(lists: Map<string, CaseFile[]>, key: string, one: CaseFile): void {
  const list = lists.get(key) ?? [];
  if (!list.includes(one)) list.push(one);
  lists.set(key, list);
}
