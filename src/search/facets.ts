/** What a search can be narrowed by, as it stands in addresses: `/search/?q=mixer&country=nl`. */
export const FACETS = ['section', 'topic', 'organisation', 'country', 'year'] as const;
export type FacetName = (typeof FACETS)[number];

/** The file with everything that a search can be narrowed to, which the search page loads. */
export const FACET_FILE = '/search/filters.json';
