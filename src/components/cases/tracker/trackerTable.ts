import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { button, element } from '../../search/element.ts';
import { sortHeads } from './sortButtons.ts';
import type { Sort, TrackerWish } from './trackerWish.ts';

/** More rows than these are laid out only when the reader asks: with thousands each choice would take a third of a second. */
const MOST = 100;
/** So many stand there at once, more than a screen holds; the others come when these are painted. */
const FIRST = 30;

const short = new Intl.NumberFormat('en-GB');

/**
 * The table of the page: its rows are taken out, put in and put in order, and never made anew. Those that nobody
 * sees are not left in it hidden: a browser goes through thousands of them at every choice.
 */
export class TrackerTable {
  private readonly body: HTMLTableSectionElement;
  private readonly rows = new Map<string, HTMLTableRowElement>();
  private readonly heads: Map<Sort, HTMLElement>;
  private readonly more = button('', 'case-button');
  private wanted: readonly CaseRow[] = [];
  /** How many of them are in the table. */
  private shown = 0;
  private later = 0;

  constructor(table: HTMLTableElement) {
    this.body = table.tBodies[0]!;
    this.heads = sortHeads(table);
    for (const row of this.body.rows) this.rows.set(row.dataset.case ?? '', row);
    this.more.hidden = true;
    this.more.addEventListener('click', () => this.showRest());
    table.after(element('p', { className: 'case-more' }, this.more));
  }

  /**
   * @param wanted in the order of the reader
   * @param isWhole the table stays as the page came: no choice has been made
   */
  show(wanted: readonly CaseRow[], { sort, isReversed }: TrackerWish, isWhole: boolean): void {
    cancelAnimationFrame(this.later);
    this.wanted = wanted;
    this.shown = isWhole ? wanted.length : 0;
    if (!isWhole) {
      this.body.replaceChildren();
      this.put(FIRST);
      this.later = requestAnimationFrame(() => (this.later = requestAnimationFrame(() => this.put(MOST))));
    }
    const left = isWhole ? 0 : Math.max(0, wanted.length - MOST);
    this.more.hidden = left === 0;
    this.more.textContent = `Show the other ${short.format(left)} cases`;
    // Titles go up at the first press, dates and sums down.
    const isDescending = (sort === 'title') === isReversed;
    for (const [column, head] of this.heads)
      if (column === sort) head.ariaSort = isDescending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
  }

  /** The keyboard goes on with the first row that was not there before. */
  private showRest(): void {
    this.put(MOST);
    const [first] = this.put(this.wanted.length);
    this.more.hidden = true;
    first?.querySelector('a')?.focus();
  }

  /** Fills the table up to so many rows. @returns those that were not there before */
  private put(count: number): HTMLTableRowElement[] {
    const rows = this.wanted.slice(this.shown, count).flatMap(({ id }) => this.rows.get(id) ?? []);
    this.body.append(...rows);
    this.shown = Math.max(this.shown, Math.min(count, this.wanted.length));
    return rows;
  }
}
