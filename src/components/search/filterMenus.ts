import { FACETS, type FacetName } from '../../search/facets.ts';
import type { FilterCounts } from './pagefindApi.ts';
import type { SearchWish } from './searchWish.ts';

/** The menus beside the search: what is chosen in them, and how many stories each choice would leave. */
export class FilterMenus {
  private readonly box: HTMLDetailsElement;
  private readonly sort: HTMLSelectElement;

  constructor(box: HTMLDetailsElement) {
    this.box = box;
    this.sort = this.menu('sort');
    box.hidden = false;
    box.open = matchMedia('(min-width: 44rem)').matches;
  }

  chosen(): Pick<SearchWish, 'filters' | 'newestFirst'> {
    const filters: SearchWish['filters'] = {};
    for (const name of FACETS) if (this.menu(name).value) filters[name] = this.menu(name).value;
    return { filters, newestFirst: this.sort.value === 'date' };
  }

  choose({ filters, newestFirst }: SearchWish): void {
    for (const name of FACETS) this.menu(name).value = filters[name] ?? '';
    this.sort.value = newestFirst ? 'date' : '';
    if (Object.keys(filters).length > 0) this.box.open = true;
  }

  /** Shows what each choice would leave. Choices that would leave nothing are put away. */
  count(counts: FilterCounts | null): void {
    for (const name of FACETS)
      for (const option of this.menu(name).options) {
        if (!option.value) continue;
        const count = counts ? (counts[name]?.[option.value] ?? 0) : Number(option.dataset.all);
        option.textContent = `${option.dataset.name} (${count})`;
        option.hidden = option.disabled = count === 0 && !option.selected;
      }
    const chosen = Object.keys(this.chosen().filters).length;
    const summary = this.box.querySelector('summary');
    if (summary) summary.textContent = chosen > 0 ? `Filters (${chosen} chosen)` : 'Filters';
    const none = this.box.querySelector<HTMLElement>('[data-search-clear]');
    if (none) none.hidden = chosen === 0;
  }

  private menu(name: FacetName | 'sort'): HTMLSelectElement {
    const menu = this.box.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    if (!menu) throw new Error(`The search page has no menu “${name}”.`);
    return menu;
  }
}
