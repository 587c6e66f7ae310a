/** What a reader wants to see, by facet: `for` and `officers`, `cost` and `free`. */
export type FinderWish = Map<string, string>;

/** Where the whole list is. */
const WHOLE = '/training/';

/** What the address asks for, as far as there is such a thing; the page of one filter asks for that. */
export function wishOf(page: HTMLElement): FinderWish {
  const { finder: base } = page.dataset;
  const asked = base ? [base.split(':') as [string, string]] : [...new URLSearchParams(location.search)];
  const marks = new Set(linksOf(page).map((link) => link.dataset.f));
  return new Map(asked.filter((pair) => marks.has(pair.join(':'))));
}

/** Puts a wish into the address. The page of one filter lacks what another choice would show, so from there it leads to the whole list. */
export function remember(page: HTMLElement, wish: FinderWish): void {
  const words = new URLSearchParams([...wish]).toString();
  if (page.dataset.finder) location.assign(words ? `${WHOLE}?${words}` : WHOLE);
  else history.pushState(null, '', words ? `?${words}` : location.pathname);
}

/** The choices of the menus. */
export const linksOf = (page: HTMLElement): HTMLAnchorElement[] => [
  ...page.querySelectorAll<HTMLAnchorElement>('[data-finder-filters] a[data-f]'),
];

/** The facet and the value of a choice. */
export function markOf(link: HTMLElement): [facet: string, value: string] {
  const [facet = '', value = ''] = (link.dataset.f ?? '').split(':');
  return [facet, value];
}
