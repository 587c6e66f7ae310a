import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { sortHeads } from './sortButtons.ts';
import type { Sort, TrackerWish } from './trackerWish.ts';

/** The table of the page: its rows are shown, hidden and put in order, and never made anew. */
export class TrackerTable {
  private readonly body: HTMLTableSectionElement;
  private readonly rows = new Map<string, HTMLTableRowElement>();
  private readonly heads: Map<Sort, HTMLElement>;

  constructor(table: HTMLTableElement) {
    this.body = table.tBodies[0]!;
    this.heads = sortHeads(table);
    for (const row of this.body.rows) this.rows.set(row.dataset.case ?? '', row);
  }

  /** @param ordered every row in an order of the reader’s; null when the order is the one that the table has */
  show(wanted: readonly CaseRow[], ordered: readonly CaseRow[] | null, { sort, isReversed }: TrackerWish): void {
    const isShown = new Set(wanted.map(({ id }) => id));
    for (const [id, row] of this.rows) if (row.hidden === isShown.has(id)) row.hidden = !row.hidden;
    // Rows are moved only for another order: with thousands that takes longer than all else.
    if (ordered) this.body.append(...ordered.flatMap(({ id }) => this.rows.get(id) ?? []));
    // Titles go up at the first press, dates and sums down.
    const isDescending = (sort === 'title') === isReversed;
    for (const [column, head] of this.heads)
      if (column === sort) head.ariaSort = isDescending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
  }
}
