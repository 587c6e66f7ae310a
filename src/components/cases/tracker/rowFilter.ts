import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { isSumOfAtLeast, SUM_BOUNDS } from '../../../archive/cases/sumBounds.ts';
import { FACETS, type Facet, type TrackerWish } from './trackerWish.ts';

/** The choices under which a row is found, facet by facet. The lists of cases by group have the same (`caseGroupings.ts`). */
function choicesOf(row: CaseRow, facet: Facet): string[] {
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
      return SUM_BOUNDS.filter((bound) => isSumOfAtLeast(row.sum, bound));
  }
}

/** The rows that a reader wants, and how many rows each choice would leave, whatever is chosen in its own facet now. */
export interface TrackerView {
  rows: CaseRow[];
  counts: Record<Facet, Map<string, number>>;
}

/** The rows that a reader wants, in the order in which they want them. */
export const wantedRows = (rows: readonly CaseRow[], wish: TrackerWish): CaseRow[] =>
  viewOf(inOrder(rows, wish), wish).rows;

/** Every row, in the order that a reader wants. */
export const inOrder = (rows: readonly CaseRow[], wish: TrackerWish): CaseRow[] => [...rows].sort(order(wish));

/** @param ordered every row, in the order in which they are wanted */
export function viewOf(ordered: readonly CaseRow[], { words, facets }: TrackerWish): TrackerView {
  // Object.fromEntries forgets the names.
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as TrackerView['counts'];
  const asked = words ? folded(words).split(/\s+/) : [];
  const chosen = FACETS.flatMap((facet) => (facets[facet] ? [{ facet, value: facets[facet] }] : []));
  const rows: CaseRow[] = [];
  for (const row of ordered) {
    if (asked.length > 0 && !asked.every((word) => textOf(row).includes(word))) continue;
    const own = knownChoices(row);
    const missed = chosen.filter(({ facet, value }) => !own[facet].includes(value));
    // Of two choices that a row does not fit, changing one would not bring it in.
    if (missed.length > 1) continue;
    if (missed.length === 0) rows.push(row);
    for (const facet of missed.length === 0 ? FACETS : missed.map((one) => one.facet))
      for (const choice of own[facet]) counts[facet].set(choice, (counts[facet].get(choice) ?? 0) + 1);
  }
  return { rows, counts };
}

const choices = new WeakMap<CaseRow, Record<Facet, string[]>>();

/** The choices of a row under every facet, sorted out once. */
function knownChoices(row: CaseRow): Record<Facet, string[]> {
  const known = choices.get(row);
  if (known) return known;
  // Object.fromEntries forgets the names.
  const made = Object.fromEntries(FACETS.map((facet) => [facet, choicesOf(row, facet)])) as Record<Facet, string[]>;
  choices.set(row, made);
  return made;
}

const texts = new WeakMap<CaseRow, string>();

function textOf(row: CaseRow): string {
  const known = texts.get(row) ?? folded([row.title, row.standing, ...row.parties, ...row.agencies].join(' '));
  texts.set(row, known);
  return known;
}

/** Small letters without accents. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Thousands of titles are put in order: `localeCompare` would look the language up for each pair. */
const collator = new Intl.Collator('en');

/** The newest first, the largest first, titles from A. Rows without a sum come last either way. */
function order({ sort, isReversed }: TrackerWish): (a: CaseRow, b: CaseRow) => number {
  const turn = isReversed ? -1 : 1;
  const byTitle = (a: CaseRow, b: CaseRow) => collator.compare(a.title, b.title);
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
  const [first = '', other = ''] = [a, b].map((date) => date.padEnd(10, '-01-01'.slice(date.length - 4)));
  return first === other ? b.length - a.length : first < other ? -1 : 1;
}
