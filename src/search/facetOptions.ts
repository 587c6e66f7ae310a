import type { Archive, Listing } from '../archive/archive.ts';
import type { FacetName } from './facets.ts';

/** Something that a search can be narrowed by: the section, the country. */
export interface Facet {
  name: FacetName;
  label: string;
  options: FacetOption[];
}
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

/** Everything that a search can be narrowed to; only what has stories. */
export function facetsOf(archive: Archive): Facet[] {
  return [
    { name: 'section', label: 'Section', options: archive.sections.filter(hasStories).map(option) },
    { name: 'topic', label: 'Topic', options: archive.topics.map(option) },
    {
      name: 'organisation',
      label: 'Organisation',
      options: archive.organisations.map((one) => ({ ...option(one), also: one.data.shortName })),
    },
    { name: 'country', label: 'Country', options: archive.countries.map(option) },
    {
      name: 'year',
      label: 'Year',
      options: archive.years.map(({ year, stories }) => ({
        value: year,
        name: year,
        address: `/archive/${year}/`,
        count: stories.length,
      })),
    },
  ];
}

const hasStories = ({ stories }: { stories: unknown[] }) => stories.length > 0;

const option = ({ slug, data, address, stories }: Listing<{ name: string }>): FacetOption => ({
  value: slug,
  name: data.name,
  address,
  count: stories.length,
});
