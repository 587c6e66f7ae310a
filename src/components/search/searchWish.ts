import { FACETS, type FacetName } from '../../search/facets.ts';

/** What a reader wants to find. */
export interface SearchWish {
  words: string;
  /** By facet; none that is not chosen. */
  filters: Partial<Record<FacetName, string>>;
  newestFirst: boolean;
}

/** Reads a wish from the part of an address behind `?`. Unknown parts are ignored. */
export function wishOf(parameters: URLSearchParams): SearchWish {
  const chosen = FACETS.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return {
    words: (parameters.get('q') ?? '').trim(),
    filters: Object.fromEntries(chosen),
    newestFirst: parameters.get('sort') === 'date',
  };
}

/** The address of the search page with a wish. The same wish always has the same address. */
export function addressOfWish({ words, filters, newestFirst }: SearchWish): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set('q', words);
  for (const name of FACETS) if (filters[name]) parameters.set(name, filters[name]);
  if (newestFirst) parameters.set('sort', 'date');
  return parameters.size > 0 ? `/search/?${parameters}` : '/search/';
}

/** Whether there is anything to search for: words, or a filter. */
export const isWish = ({ words, filters }: SearchWish): boolean => words !== '' || Object.keys(filters).length > 0;
