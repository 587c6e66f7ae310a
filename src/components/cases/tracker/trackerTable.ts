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

  show(wanted: readonly CaseRow[], { sort, isReversed }: TrackerWish): void {
    const shown = wanted.flatMap(({ id }) => this.rows.get(id) ?? []);
    const isShown = new Set(shown);
    for (const row of this.rows.values()) row.hidden = !isShown.has(row);
    this.body.append(...shown);
    // Titles go up at the first press, dates and sums down.
    const isDescending = (sort === 'title') === isReversed;
    for (const [column, head] of this.heads)
      if (column === sort) head.ariaSort = isDescending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
  }
}
