import type { CaseGroup } from '../archive/cases/caseShelf.ts';
import { CHARTS } from '../model/chartNames.ts';
import { exactBar, type Chart } from './chart.ts';
import { cases } from './counted.ts';

/** More bars than these are only in the table. */
const MOST_BARS = 12;

/** In how many cases each agency acts; the most first. */
export function casesByAgency(agencies: readonly CaseGroup[]): Chart | null {
  const rows = [...agencies]
    .sort((a, b) => b.cases.length - a.cases.length)
    .map(({ name, address, cases: { length } }) => ({
      label: name,
      ...exactBar(length),
      value: String(length),
      cells: [name, { words: cases(length), href: address }],
    }));
  const [first] = rows;
  if (!first) return null;
  const moreRows = rows.splice(MOST_BARS);
  return {
    name: 'cases-by-agency',
    title: CHARTS['cases-by-agency'],
    finding: `Most often named: ${first.label}, in ${cases(first.upper)}.`,
    counts: `A case counts for every agency that acts in it. The table names all ${rows.length + moreRows.length} agencies${moreRows.length > 0 ? `; drawn are the first ${MOST_BARS}` : ''}. It is our choice of cases and no measure of an agency’s work.`,
    rows,
    moreRows,
    columns: ['Agency', 'Cases'],
    tick: String,
  };
}
