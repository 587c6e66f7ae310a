import type { CaseRow } from '../../../archive/cases/caseRow.ts';
import { button, element } from '../../search/element.ts';
import { wantedRows } from './rowFilter.ts';
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
  /** The order that the rows of the table have: at first that of the page. */
  private order = `${NO_WISH.sort} ${NO_WISH.isReversed}`;
  private wish: TrackerWish = readWish(location.search);

  private constructor(place: HTMLElement, table: HTMLTableElement, data: Loaded) {
    this.table = new TrackerTable(table);
    this.data = data;
    this.menus = new TrackerMenus((choice) => this.want({ ...this.wish, ...choice }));
    place.replaceChildren(this.menus.box, this.said);
    addEventListener('popstate', () => {
      this.wish = readWish(location.search);
      this.show();
    });
    const links = document.querySelectorAll<HTMLAnchorElement>('.case-downloads a');
    downloadView(links, () => ({ rows: wantedRows(this.data.cases, this.wish), asOf: this.data.as_of }));
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
    history.replaceState(history.state, '', location.pathname + printWish(wish));
    this.show();
  }

  private show(): void {
    const { cases } = this.data;
    const wanted = wantedRows(cases, this.wish);
    this.menus.show(cases, this.wish);
    const { sort, isReversed } = this.wish;
    const order = `${sort} ${isReversed}`;
    const ordered = order === this.order ? null : wantedRows(cases, { ...NO_WISH, sort, isReversed });
    this.order = order;
    this.table.show(wanted, ordered, this.wish);
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
