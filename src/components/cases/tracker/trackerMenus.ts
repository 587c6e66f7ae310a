import { sumBoundName } from '../../../archive/cases/sumBounds.ts';
import { CASE_KINDS } from '../../../model/caseKind.ts';
import { STAGE_KINDS } from '../../../model/stageKinds.ts';
import { button, element } from '../../search/element.ts';
import type { TrackerView } from './rowFilter.ts';
import { FACETS, NO_WISH, type Facet, type TrackerWish } from './trackerWish.ts';

const LABELS: Record<Facet, string> = {
  about: 'About',
  agency: 'Agency',
  country: 'Country',
  now: 'Stands at',
  year: 'First step in',
  asset: 'Currency or coin',
  sum: 'Sum of at least',
};

/** The menus and the search box over the table, and what is chosen in them. */
export class TrackerMenus {
  readonly box: HTMLElement;
  private readonly search = element('input', { type: 'search', name: 'q', autocomplete: 'off' });
  private readonly menus = new Map<Facet, HTMLSelectElement>();
  private readonly clear = button('Show all cases', 'case-button');

  /** @param changed called when the reader has changed a choice; `null` takes all of them away */
  constructor(changed: (choice: Pick<TrackerWish, 'words' | 'facets'>) => void) {
    for (const facet of FACETS) this.menus.set(facet, element('select', { name: facet }));
    const labels = [...this.menus].map(([facet, menu]) => element('label', {}, LABELS[facet], menu));
    this.box = element(
      'div',
      { className: 'case-menus' },
      element('label', {}, 'Words or names', this.search),
      ...labels,
      this.clear,
    );
    const tell = () => changed({ words: this.search.value.trim(), facets: this.chosen() });
    this.box.addEventListener('input', tell);
    this.clear.addEventListener('click', () => {
      changed(NO_WISH);
      this.search.focus();
    });
  }

  private chosen(): TrackerWish['facets'] {
    return Object.fromEntries([...this.menus].flatMap(([facet, menu]) => (menu.value ? [[facet, menu.value]] : [])));
  }

  /** Shows a wish, and in each menu what every choice would leave. */
  show(allCounts: TrackerView['counts'], wish: TrackerWish): void {
    if (document.activeElement !== this.search) this.search.value = wish.words;
    for (const [facet, menu] of this.menus) {
      const chosen = wish.facets[facet] ?? '';
      const counts = new Map(allCounts[facet]);
      if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
      const options = [...counts]
        .map(([value, count]) => ({ value, words: wordsFor(facet, value), count }))
        .sort((a, b) => compare(facet, a, b))
        .map(({ value, words, count }) => new Option(`${words} (${count})`, value, false, value === chosen));
      menu.replaceChildren(new Option('All', ''), ...options);
    }
    this.clear.hidden = wish.words === '' && Object.keys(wish.facets).length === 0;
  }
}

interface Choice {
  value: string;
  words: string;
}
const collator = new Intl.Collator('en');
const compare = (facet: Facet, a: Choice, b: Choice) =>
  facet === 'sum' || facet === 'year' ? Number(b.value) - Number(a.value) : collator.compare(a.words, b.words);

function wordsFor(facet: Facet, value: string): string {
  switch (facet) {
    case 'about':
      return (CASE_KINDS as Record<string, string>)[value] ?? value;
    case 'now':
      return (STAGE_KINDS as Record<string, { label: string }>)[value]?.label ?? value;
    case 'agency':
      return nameOnPage(`/cases/agencies/${value}/`) ?? value;
    case 'country':
      return nameOnPage(`/cases/countries/${value}/`) ?? value;
    case 'sum':
      return sumBoundName(value);
    default:
      return value;
  }
}

const names = new Map<string, string>();

/** The page lists every agency and country by name, for readers without a script; the menus take the names from there. */
function nameOnPage(address: string): string | undefined {
  if (names.size === 0)
    for (const link of document.querySelectorAll('.case-groups a'))
      names.set(link.getAttribute('href') ?? '', link.textContent);
  return names.get(address);
}
