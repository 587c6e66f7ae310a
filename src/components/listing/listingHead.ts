import type { Archive, Listing } from '../../archive/archive.ts';
import type { Country } from '../../archive/country.ts';
import { sectionFeed } from '../../archive/feedAddress.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Person } from '../../model/person.ts';
import type { Section } from '../../model/section.ts';
import type { Series } from '../../model/series.ts';
import type { Topic } from '../../model/topic.ts';

/** What stands over the list of an entry’s stories. */
export interface ListingHead {
  label: string;
  title: string;
  description: string;
  address: string;
  feed?: { title: string; address: string };
  withSection?: boolean;
}

export const listingHead = {
  people: ({ data, address }: Listing<Person>): ListingHead => ({
    label: data.kind === 'desk' ? 'Desk' : 'Author',
    title: data.name,
    description: data.biography,
    address,
  }),
  organisations: ({ data, address }: Listing<Organisation>): ListingHead => named('Organisation', data, address),
  countries: ({ data, address }: Listing<Country>): ListingHead => named('Country', data, address),
  topics: ({ data, address }: Listing<Topic>): ListingHead => named('Topic', data, address),
  series: ({ data, address }: Listing<Series>): ListingHead => named('Series', data, address),
  sections: ({ data, address, slug }: Listing<Section>, { site }: Archive): ListingHead => ({
    ...named('Section', data, address),
    feed: { title: `${site.name}: ${data.name}`, address: sectionFeed(slug) },
    withSection: false,
  }),
};

const named = (label: string, { name, description }: { name: string; description: string }, address: string) => ({
  label,
  title: name,
  description,
  address,
});
