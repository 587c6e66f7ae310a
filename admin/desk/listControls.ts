import type { KindName } from '../../src/model/kindWords.ts';
import { KIND_WORDS } from '../../src/model/kindWords.ts';
import { element } from './element.ts';
import { EVERYTHING, SORTS, STATUS_FILTERS, type ListQuery, type Sort } from './listQuery.ts';
import type { Counts } from './listRows.ts';
import type { Names } from './row.ts';

const FACETS = ['section', 'status', 'year', 'byline'] as const;
const LABELS = { section: 'Section', status: 'Status', year: 'Year', byline: 'Desk or author' };

/** Search, filters and order of a list. */
export class ListControls {
  readonly element: HTMLElement;
  private readonly search: HTMLInputElement;
  private readonly selects = new Map<(typeof FACETS)[number], HTMLSelectElement>();
  private readonly sort: HTMLSelectElement;
  private readonly clear: HTMLButtonElement;
  private readonly sorts: Sort[];
  private readonly changed: (query: ListQuery, how: 'typing' | 'choice') => void;
  private query = EVERYTHING;

  /**
   * @param sorts the orders that this list offers; the first is the usual one
   * @param changed the author asks for something else; `typing` while they write
   */
  constructor(kind: KindName, sorts: Sort[], changed: (query: ListQuery, how: 'typing' | 'choice') => void) {
    this.sorts = sorts;
    this.changed = changed;
    const words = `Search ${KIND_WORDS[kind].plural.toLowerCase()}`;
    this.search = element('input', {
      type: 'search',
      id: 'desk-search',
      placeholder: kind === 'articles' ? 'Title, standfirst, topic, author …' : 'Name …',
      autocomplete: 'off',
      oninput: () => this.ask({ words: this.search.value }, 'typing'),
    });
    const facets = kind === 'articles' ? FACETS : (['status'] as const);
    for (const facet of facets)
      this.selects.set(
        facet,
        element('select', {
          id: `desk-${facet}`,
          onchange: (event) => this.ask({ [facet]: valueOf(event) }, 'choice'),
        }),
      );
    this.sort = element(
      'select',
      { id: 'desk-sort', onchange: (event) => this.ask({ sort: valueOf(event) as Sort }, 'choice') },
      ...sorts.map((sort) => element('option', { value: sort }, SORTS[sort])),
    );
    this.clear = element(
      'button',
      {
        type: 'button',
        class: 'desk-button',
        onclick: () => {
          this.changed({ ...EVERYTHING, sort: this.query.sort }, 'choice');
          this.search.focus();
        },
      },
      'Clear filters',
    );
    this.element = element(
      'form',
      { class: 'desk-controls', role: 'search', onsubmit: (event) => event.preventDefault() },
      labelled(words, this.search, 'search'),
      ...facets.map((facet) => labelled(LABELS[facet], this.selects.get(facet)!)),
      sorts.length > 1 && labelled('Order', this.sort, 'sort'),
      this.clear,
    );
  }

  /** Shows what is asked for, and how many entries each choice would give. */
  show(query: ListQuery, counts: Counts, names: Names): void {
    this.query = query;
    if (this.search.value.trim() !== query.words) this.search.value = query.words;
    for (const [facet, select] of this.selects) {
      const choices = choicesOf(facet, counts, names);
      if (query[facet] && !choices.some(([value]) => value === query[facet]))
        choices.push([query[facet], `${nameOf(facet, query[facet], names)} (0)`]);
      select.replaceChildren(
        element('option', { value: '' }, 'All'),
        ...choices.map(([value, words]) => element('option', { value }, words)),
      );
      select.value = query[facet];
      select.classList.toggle('chosen', query[facet] !== '');
    }
    this.sort.value = query.sort || this.sorts[0]!;
    this.clear.hidden = !isNarrowed(query);
  }

  private ask(change: Partial<ListQuery>, how: 'typing' | 'choice'): void {
    this.changed({ ...this.query, ...change, page: 1 }, how);
  }
}

/** Whether a query leaves anything out. */
export const isNarrowed = (query: ListQuery) =>
  query.words.trim() !== '' || FACETS.some((facet) => query[facet] !== '');

function choicesOf(facet: (typeof FACETS)[number], counts: Counts, names: Names): [string, string][] {
  const choices = [...counts[facet]].map(
    ([value, count]) => [value, `${nameOf(facet, value, names)} (${count})`] as [string, string],
  );
  if (facet === 'status') {
    const order = Object.keys(STATUS_FILTERS);
    return choices.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  }
  return choices.sort((one, other) =>
    facet === 'year' ? other[0].localeCompare(one[0]) : one[1].localeCompare(other[1]),
  );
}

function nameOf(facet: (typeof FACETS)[number], value: string, names: Names): string {
  switch (facet) {
    case 'section':
      return names.sections?.[value] ?? value;
    case 'byline':
      return names.people?.[value] ?? value;
    case 'status':
      return (STATUS_FILTERS as Record<string, string>)[value] ?? value;
    case 'year':
      return value;
  }
}

const labelled = (words: string, control: HTMLElement, look = '') =>
  element('p', { class: `desk-control ${look}` }, element('label', { for: control.id }, words), control);

const valueOf = (event: Event) => (event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.value : '');
