import type { Facet } from '../../search/facetOptions.ts';
import type { FacetName } from '../../search/facets.ts';
import { button, element } from './element.ts';
import type { FilterCounts } from './pagefindApi.ts';
import type { SearchWish } from './searchWish.ts';

/** The menus beside the search: what is chosen in them, and how many stories each choice would leave. */
export class FilterMenus {
  readonly box: HTMLDetailsElement;
  /** Takes all filters away. */
  readonly clear = button('Remove filters');
  private readonly facets: Facet[];
  private readonly summary = element('summary', {}, 'Filters');
  private readonly menus = new Map<FacetName, HTMLSelectElement>();
  private readonly sort = element(
    'select',
    { name: 'sort' },
    new Option('Best match', ''),
    new Option('Newest', 'date'),
  );

  constructor(facets: Facet[]) {
    this.facets = facets;
    for (const { name } of facets) this.menus.set(name, element('select', { name }));
    const labels = facets.map(({ name, label }) => element('label', {}, label, this.menus.get(name) ?? ''));
    const sort = element('label', {}, 'Sort by', this.sort);
    this.box = element(
      'details',
      { className: 'search-filters', open: matchMedia('(min-width: 44rem)').matches },
      this.summary,
      element('div', { className: 'search-menus' }, ...labels, sort, this.clear),
    );
    this.count(null);
  }

  chosen(): Pick<SearchWish, 'filters' | 'newestFirst'> {
    const chosen = [...this.menus].filter(([, menu]) => menu.value).map(([name, menu]) => [name, menu.value]);
    return { filters: Object.fromEntries(chosen) as SearchWish['filters'], newestFirst: this.sort.value === 'date' };
  }

  choose({ filters, newestFirst }: Pick<SearchWish, 'filters' | 'newestFirst'>): void {
    this.count(null);
    for (const [name, menu] of this.menus) {
      menu.value = filters[name] ?? '';
      // A value of an old address that is no choice any more chooses nothing.
      if (menu.selectedIndex < 0) menu.value = '';
    }
    this.sort.value = newestFirst ? 'date' : '';
    if (Object.keys(filters).length > 0) this.box.open = true;
  }

  /** Shows what each choice would leave, without those that would leave nothing. Null: of all stories. */
  count(counts: FilterCounts | null): void {
    for (const { name, options } of this.facets) {
      const menu = this.menus.get(name);
      const chosen = menu?.value ?? '';
      const left = options
        .map((one) => ({ ...one, count: counts ? (counts[name]?.[one.value] ?? 0) : one.count }))
        .filter(({ value, count }) => count > 0 || value === chosen)
        .map(({ value, name: words, count }) => new Option(`${words} (${count})`, value, false, value === chosen));
      menu?.replaceChildren(new Option('All', ''), ...left);
    }
    const number = Object.keys(this.chosen().filters).length;
    this.summary.textContent = number > 0 ? `Filters (${number} chosen)` : 'Filters';
    this.clear.hidden = number === 0;
  }
}
