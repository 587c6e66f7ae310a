import { linksOf, markOf, type FinderWish } from './finderWish.ts';

/** Shows what fits a wish, and tells at each choice how many programmes it would leave. */
export class FinderList {
  private readonly page: HTMLElement;
  private readonly items: { item: HTMLElement; marks: Set<string> }[];
  private readonly programmes: Set<string>[];

  constructor(page: HTMLElement) {
    this.page = page;
    this.items = [...page.querySelectorAll<HTMLElement>('li[data-f]')].map((item) => ({
      item,
      marks: new Set(item.dataset.f?.split(' ')),
    }));
    this.programmes = this.items.filter(({ item }) => item.matches('.programme')).map(({ marks }) => marks);
  }

  show(wish: FinderWish): void {
    for (const { item, marks } of this.items) item.hidden = !fits(marks, wish);
    for (const group of this.page.querySelectorAll<HTMLElement>('[data-finder-group]'))
      group.hidden = wish.size > 0 && !group.querySelector('li[data-f]:not([hidden])');
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

const fits = (marks: Set<string>, wish: FinderWish) => [...wish].every((pair) => marks.has(pair.join(':')));
