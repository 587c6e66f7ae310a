import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { FACETS, type Facet, type TrackerWish } from './trackerWish.ts';

/** Bounds that a reader can choose for the sum of a case, in dollars. */
export const SUMS = ['1000000', '10000000', '100000000', '1000000000', '10000000000'];

/** The choices under which a row is found, facet by facet. Of a range, the lower end counts: it is at least that. */
export function choicesOf(row: CaseRow, facet: Facet): string[] {
  switch (facet) {
    case 'about':
      return [row.about];
    case 'agency':
      return row.agencies;
    case 'country':
      return row.countries;
    case 'now':
      return row.stages;
    case 'year':
      return row.opened ? [row.opened.slice(0, 4)] : [];
    case 'asset':
      return row.assets;
    case 'sum':
      return SUMS.filter((bound) => row.sum && row.sum.lower >= Number(bound));
  }
}

/** The rows that a reader wants, in the order in which they want them. */
export function wantedRows(rows: readonly CaseRow[], wish: TrackerWish): CaseRow[] {
  return rows.filter((row) => isWanted(row, wish)).sort(order(wish));
}

/** How many rows each choice of a facet would leave, whatever is chosen in that facet now. */
export function choiceCounts(rows: readonly CaseRow[], wish: TrackerWish, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    if (isWanted(row, wish, facet))
      for (const choice of choicesOf(row, facet)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return counts;
}

function isWanted(row: CaseRow, { words, facets }: TrackerWish, besides?: Facet): boolean {
  for (const facet of FACETS) {
    const wanted = facets[facet];
    if (wanted && facet !== besides && !choicesOf(row, facet).includes(wanted)) return false;
  }
  if (!words) return true;
  const text = textOf(row);
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const texts = new WeakMap<CaseRow, string>();

function textOf(row: CaseRow): string {
  const known = texts.get(row) ?? folded([row.title, row.standing, ...row.parties, ...row.agencies].join(' '));
  texts.set(row, known);
  return known;
}

/** Small letters without accents. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The newest first, the largest first, titles from A. Rows without a sum come last either way. */
function order({ sort, isReversed }: TrackerWish): (a: CaseRow, b: CaseRow) => number {
  const turn = isReversed ? -1 : 1;
  const byTitle = (a: CaseRow, b: CaseRow) => a.title.localeCompare(b.title, 'en');
  if (sort === 'title') return (a, b) => turn * byTitle(a, b);
  if (sort === 'sum')
    return (a, b) =>
      Number(b.sum !== null) - Number(a.sum !== null) ||
      turn * ((b.sum?.upper ?? 0) - (a.sum?.upper ?? 0)) ||
      byTitle(a, b);
  return (a, b) => turn * compareDates(b.moved, a.moved) || byTitle(a, b);
}

/** As the table of the page is sorted: by the first day that a date can be, then the more exact one first. */
function compareDates(a: string, b: string): number {
  const [first, other] = [a, b].map((date) => date.padEnd(10, '-01-01'.slice(date.length - 4)));
  return (first ?? '').localeCompare(other ?? '') || b.length - a.length;
}
