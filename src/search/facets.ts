/** What a search can be narrowed by, as it stands in addresses: `/search/?q=mixer&country=nl`. */
export const FACETS = ['section', 'topic', 'organisation', 'country', 'year'] as const;
export type FacetName = (typeof FACETS)[number];

export const FACET_LABELS: Record<FacetName, string> = {
  section: 'Section',
  topic: 'Topic',
  organisation: 'Organisation',
  country: 'Country',
  year: 'Year',
};
