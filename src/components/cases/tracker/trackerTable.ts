import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { button, element } from '../../search/element.ts';
import { sortHeads } from './sortButtons.ts';
import type { Sort, TrackerWish } from './trackerWish.ts';

/** More rows than these are laid out only when the reader asks: with thousands each choice would take a third of a second. */
const MOST = 100;

const short = new Intl.NumberFormat('en-GB');

/** The table of the page: its rows are shown, hidden and put in order, and never made anew. */
export class TrackerTable {
  private readonly body: HTMLTableSectionElement;
  private readonly rows = new Map<string, HTMLTableRowElement>();
  private readonly heads: Map<Sort, HTMLElement>;
  private readonly more = button('', 'case-button');
  private shown: ReadonlySet<string>;
  private wanted: readonly CaseRow[] = [];

  constructor(table: HTMLTableElement) {
    this.body = table.tBodies[0]!;
    this.heads = sortHeads(table);
    for (const row of this.body.rows) this.rows.set(row.dataset.case ?? '', row);
    this.shown = new Set(this.rows.keys());
    this.more.hidden = true;
    this.more.addEventListener('click', () => this.showRest());
    table.after(element('p', { className: 'case-more' }, this.more));
  }

  /**
   * @param wanted in the order of the reader
   * @param ordered every row in that order; null when the table has it already
   * @param isWhole the table stays as the page came: no choice has been made
   */
  show(
    wanted: readonly CaseRow[],
    ordered: readonly CaseRow[] | null,
    { sort, isReversed }: TrackerWish,
    isWhole: boolean,
  ): void {
    this.wanted = wanted;
    this.showFirst(isWhole ? wanted.length : MOST);
    // Rows are moved only for another order, and after those that nobody sees are hidden.
    if (ordered) this.body.append(...ordered.flatMap(({ id }) => this.rows.get(id) ?? []));
    // Titles go up at the first press, dates and sums down.
    const isDescending = (sort === 'title') === isReversed;
    for (const [column, head] of this.heads)
      if (column === sort) head.ariaSort = isDescending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
  }

  private showFirst(most: number): void {
    const now = new Set(this.wanted.slice(0, most).map(({ id }) => id));
    for (const id of this.shown) if (!now.has(id)) this.rows.get(id)!.hidden = true;
    for (const id of now) if (!this.shown.has(id)) this.rows.get(id)!.hidden = false;
    this.shown = now;
    const left = this.wanted.length - now.size;
    this.more.hidden = left === 0;
    this.more.textContent = `Show the other ${short.format(left)} cases`;
  }

  /** The keyboard goes on with the first row that was not there before. */
  private showRest(): void {
    const next = this.wanted[this.shown.size];
    this.showFirst(this.wanted.length);
    if (next) this.rows.get(next.id)?.querySelector('a')?.focus();
  }
}
