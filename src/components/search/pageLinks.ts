import { pageMatches, type NamedPage } from './pageMatches.ts';
import type { SearchParts } from './searchParts.ts';

/** Links to the pages of the site that are about the words, above the stories. */
export function showPageLinks({ pages, filters }: SearchParts, words: string): void {
  const matches = pageMatches(words, namedPages(filters));
  pages.hidden = matches.length === 0;
  const items = matches.map(({ name, kind, address }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = name;
    item.append(`${kind}: `, link);
    return item;
  });
  pages.querySelector('ul')?.replaceChildren(...items);
}

/** The menus of the filters name every such page. */
function namedPages(filters: HTMLElement): NamedPage[] {
  return [...filters.querySelectorAll<HTMLOptionElement>('option[data-address]')].map(({ dataset, parentElement }) => ({
    name: dataset.name ?? '',
    also: dataset.also,
    kind: parentElement?.dataset.kind ?? '',
    address: dataset.address ?? '',
  }));
}
