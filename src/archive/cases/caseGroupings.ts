import { CASE_KINDS } from '../../model/caseKind.ts';
import type { Statute } from '../../model/case.ts';
import { STAGE_LABELS } from '../../model/stageKinds.ts';
import type { CaseFile } from './caseFile.ts';
import { presentStages } from './presentStages.ts';
import { SUM_BOUNDS, isSumOfAtLeast, sumBoundName } from './sumBounds.ts';
import { leadingSum } from './sums.ts';

/** What cases are filed under, by the part of their address, and what sort of group that is on its page. */
export const GROUPINGS = {
  kinds: 'About',
  steps: 'Where they stand',
  agencies: 'Agency',
  countries: 'Country',
  years: 'Year of the first step',
  sums: 'Sum',
  coins: 'Currency or coin',
  laws: 'Law',
};
export type Grouping = keyof typeof GROUPINGS;

/** A group that a case belongs to, by its part of the address. */
interface GroupName {
  slug: string;
  name: string;
}

/** The groups of a case. The tracker’s filters find the same cases (`rowFilter.ts`). */
export const GROUPS_OF: Record<Grouping, (one: CaseFile) => GroupName[]> = {
  kinds: ({ data }) => [{ slug: data.kind, name: CASE_KINDS[data.kind] }],
  steps: (one) => presentStages(one).map((step) => ({ slug: step, name: STAGE_LABELS[step] })),
  agencies: ({ agencies }) =>
    agencies.map(({ organisation: { slug, data } }) => ({ slug, name: data.shortName ?? data.name })),
  countries: ({ countries }) => countries.map(({ slug, data }) => ({ slug, name: data.name })),
  years: ({ opened }) => (opened ? [opened.slice(0, 4)] : []).map((year) => ({ slug: year, name: year })),
  sums: (one) => {
    const sum = leadingSum(one)?.range ?? null;
    return SUM_BOUNDS.filter((bound) => isSumOfAtLeast(sum, bound)).map((bound) => ({
      slug: bound,
      name: `${sumBoundName(bound)} or more`,
    }));
  },
  coins: ({ data }) => unitsOf(data).map((unit) => ({ slug: unit.toLowerCase(), name: unit })),
  laws: ({ data }) => (data.statutes ?? []).map(({ citation }) => ({ slug: lawSlug(citation), name: citation })),
};

const steps = Object.keys(STAGE_LABELS);
const byName = (a: GroupName, b: GroupName) => a.name.localeCompare(b.name, 'en');

/** Long lists by name; years and sums from the top, steps in the order in which they usually come. */
export const GROUP_ORDER: Record<Grouping, (a: GroupName, b: GroupName) => number> = {
  kinds: byName,
  steps: (a, b) => steps.indexOf(a.slug) - steps.indexOf(b.slug),
  agencies: byName,
  countries: byName,
  years: (a, b) => Number(b.slug) - Number(a.slug),
  sums: (a, b) => Number(b.slug) - Number(a.slug),
  coins: byName,
  laws: byName,
};

/** Currencies and coins in which a case has sums, each once. */
export function unitsOf({ assets = [] }: CaseFile['data']): string[] {
  const units = assets.flatMap(({ amounts, usd }) => [
    ...(amounts ?? []).map(({ unit }) => unit),
    ...(usd === undefined ? [] : ['USD']),
  ]);
  return [...new Set(units)].sort();
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
