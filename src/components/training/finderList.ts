import { addressOfRow, restOfSessions } from './finderRest.ts';
import { MOST_SESSIONS } from './mostSessions.ts';
import { linksOf, markOf, type FinderWish } from './finderWish.ts';

/** Shows what fits a wish, and tells at each choice how many programmes it would leave. */
export class FinderList {
  private readonly page: HTMLElement;
  private readonly items: Marked[];
  private readonly programmes: Set<string>[];
  private sessions: Marked[];
  private wish: FinderWish = new Map();
  /** Where the sessions are that the page came without; empty once they are here, or asked for. */
  private rest: string;
  /** Every session of the newsroom is here. */
  private isWhole: boolean;

  constructor(page: HTMLElement) {
    this.page = page;
    this.items = marked(page, 'li.programme[data-f]');
    this.programmes = this.items.map(({ marks }) => marks);
    this.sessions = marked(page, '[data-finder-sessions] > li');
    this.rest = this.sessionList?.dataset.finderSessions ?? '';
    this.isWhole = this.rest === '';
  }

  private get sessionList(): HTMLElement | null {
    return this.page.querySelector<HTMLElement>('[data-finder-sessions]');
  }

  show(wish: FinderWish): void {
    this.wish = wish;
    if (this.rest && wish.size > 0) void this.bringRest();
    for (const { item, marks } of this.items) item.hidden = !fits(marks, wish);
    this.showSessions(wish);
    for (const group of this.page.querySelectorAll<HTMLElement>('[data-finder-group]'))
      group.hidden = wish.size > 0 && !group.querySelector('li[data-f]:not([hidden]), .finder-more:not([hidden])');
    const tallies = new Map<string, Map<string, number>>();
    for (const link of linksOf(this.page)) {
      const [facet] = markOf(link);
      const tally = tallies.get(facet) ?? this.tally(facet, wish);
      tallies.set(facet, tally);
      this.count(link, wish, tally.get(link.dataset.f ?? '') ?? 0);
    }
    for (const menu of this.page.querySelectorAll('[data-facet]')) {
      const place = menu.querySelector('.finder-chosen');
      if (place) place.textContent = menu.querySelector('[aria-current] .finder-name')?.textContent ?? '';
    }
    this.tell(wish);
  }

  /** Shows what fits of the sessions too that the page came without. They are tried for again when they did not come. */
  private async bringRest(): Promise<void> {
    const address = this.rest;
    this.rest = '';
    const rows = await restOfSessions(address, new Set(this.sessions.map(({ item }) => addressOfRow(item))));
    if (!rows) this.rest = address;
    this.isWhole = rows !== null;
    this.sessionList?.append(...(rows ?? []));
    this.sessions = marked(this.page, '[data-finder-sessions] > li');
    if (rows) this.show(this.wish);
  }

  /** The first sessions that fit. */
  private showSessions(wish: FinderWish): void {
    const fitting = this.sessions.filter(({ marks }) => fits(marks, wish));
    const shown = new Set(fitting.slice(0, MOST_SESSIONS));
    for (const session of this.sessions) session.item.hidden = !shown.has(session);
    const more = this.page.querySelector<HTMLElement>('.finder-more');
    if (more) more.hidden = wish.size > 0 && this.isWhole && fitting.length <= MOST_SESSIONS;
  }

  /** How many programmes each value of a facet would leave, with what is chosen in the other facets. */
  private tally(facet: string, wish: FinderWish): Map<string, number> {
    const others = new Map([...wish].filter(([name]) => name !== facet));
    const counts = new Map<string, number>();
    for (const marks of this.programmes)
      if (fits(marks, others)) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return counts;
  }

  private count(link: HTMLElement, wish: FinderWish, left: number): void {
    const [facet, value] = markOf(link);
    const count = link.querySelector('.finder-count');
    if (count) count.textContent = String(left);
    link.classList.toggle('is-none', left === 0);
    if (wish.get(facet) === value) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }

  private tell(wish: FinderWish): void {
    const part = (name: string) => this.page.querySelector<HTMLElement>(`[data-finder-${name}]`);
    const count = this.programmes.filter((marks) => fits(marks, wish)).length;
    const [said, none] = [part('said'), part('none')];
    if (said?.parentElement) said.parentElement.hidden = wish.size === 0;
    if (said) said.textContent = `${count} of ${this.programmes.length} programmes`;
    if (none) none.hidden = count > 0;
  }
}

interface Marked {
  item: HTMLElement;
  marks: Set<string>;
}

const marked = (page: HTMLElement, selector: string): Marked[] =>
  [...page.querySelectorAll<HTMLElement>(selector)].map((item) => ({
    item,
    marks: new Set(item.dataset.f?.split(' ')),
  }));

const fits = (marks: Set<string>, wish: FinderWish) => [...wish].every((pair) => marks.has(pair.join(':')));
