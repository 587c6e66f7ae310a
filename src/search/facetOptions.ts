import type { Archive, Listing } from '../archive/archive.ts';
import type { FacetName } from './facets.ts';

/** One thing that a search can be narrowed to. */
export interface FacetOption {
  /** As in addresses. */
  value: string;
  name: string;
  /** Another name by which readers look for it. */
  also?: string | undefined;
  /** Of its own page. */
  address: string;
  /** Stories in all. */
  count: number;
}

/** Everything that a search can be narrowed to, by facet; only what has stories. */
export function facetOptions(archive: Archive): Record<FacetName, FacetOption[]> {
  return {
    section: archive.sections.filter(({ stories }) => stories.length > 0).map(option),
    topic: archive.topics.map(option),
    organisation: archive.organisations.map((one) => ({ ...option(one), also: one.data.shortName })),
    country: archive.countries.map(option),
    year: archive.years.map(({ year, stories }) => ({
      value: year,
      name: year,
      address: `/archive/${year}/`,
      count: stories.length,
    })),
  };
}

const option = ({ slug, data, address, stories }: Listing<{ name: string }>): FacetOption => ({
  value: slug,
  name: data.name,
  address,
  count: stories.length,
});
