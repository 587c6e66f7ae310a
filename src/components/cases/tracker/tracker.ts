import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { button, element } from '../../search/element.ts';
import { inOrder, viewOf } from './rowFilter.ts';
import { TrackerMenus } from './trackerMenus.ts';
import { TrackerTable } from './trackerTable.ts';
import { NO_WISH, printWish, readWish, type Sort, type TrackerWish } from './trackerWish.ts';
import { downloadView } from './viewDownload.ts';

interface Loaded {
  as_of: string;
  cases: CaseRow[];
}

/** Filters, sorts and searches the table of cases. It is loaded when a reader first wants that. */
export class Tracker {
  private readonly table: TrackerTable;
  private readonly menus: TrackerMenus;
  private readonly said = element('p', { className: 'case-said', role: 'status' });
  private readonly data: Loaded;
  /** The order that the reader wants, at first that of the page, and all rows in it. */
  private order = `${NO_WISH.sort} ${NO_WISH.isReversed}`;
  private ordered: readonly CaseRow[];
  private wish: TrackerWish = readWish(location.search);
  /** Nobody has chosen anything yet. */
  private isWhole = printWish(this.wish) === '';

  private constructor(place: HTMLElement, table: HTMLTableElement, data: Loaded) {
    this.table = new TrackerTable(table);
    this.data = data;
    this.ordered = data.cases;
    this.menus = new TrackerMenus((choice) => this.want({ ...this.wish, ...choice }));
    place.replaceChildren(this.menus.box, this.said);
    addEventListener('popstate', () => {
      this.wish = readWish(location.search);
      this.isWhole = false;
      this.show();
    });
    const links = document.querySelectorAll<HTMLAnchorElement>('.case-downloads a');
    downloadView(links, () => ({ rows: viewOf(this.ordered, this.wish).rows, asOf: this.data.as_of }));
    this.show();
  }

  /** @throws when the rows cannot be loaded */
  static async open(place: HTMLElement, table: HTMLTableElement): Promise<Tracker> {
    const answer = await fetch('/cases/cases.json');
    if (!answer.ok) throw new Error(`The rows did not come: ${answer.status}`);
    return new Tracker(place, table, (await answer.json()) as Loaded);
  }

  sortBy(sort: Sort): void {
    this.want({ ...this.wish, sort, isReversed: this.wish.sort === sort && !this.wish.isReversed });
  }

  private want(wish: TrackerWish): void {
    this.wish = wish;
    this.isWhole = false;
    history.replaceState(history.state, '', location.pathname + printWish(wish));
    this.show();
  }

  private show(): void {
    const { cases } = this.data;
    const { sort, isReversed } = this.wish;
    const order = `${sort} ${isReversed}`;
    if (order !== this.order) this.ordered = inOrder(cases, this.wish);
    this.order = order;
    const { rows: wanted, counts } = viewOf(this.ordered, this.wish);
    this.menus.show(counts, this.wish);
    this.table.show(wanted, this.wish, this.isWhole);
    this.said.textContent =
      wanted.length === cases.length
        ? `All ${cases.length} cases`
        : `${wanted.length} of ${cases.length} cases${wanted.length === 0 ? '. Try fewer filters.' : ''}`;
  }
}

/** What stands in the place of the filters when their rows did not come. */
export function couldNotLoad(place: HTMLElement, again: () => void): void {
  const retry = button('Try again', 'case-button');
  retry.addEventListener('click', again);
  place.replaceChildren(
    element('p', { className: 'case-said', role: 'status' }, 'The filters could not be loaded. '),
    retry,
  );
}
