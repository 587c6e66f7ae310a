import type { Organization } from 'schema-dts';
import type { Archive, Listing, SignedStories } from '../../archive/archive.ts';
import { countryOf, type Country } from '../../archive/country.ts';
import type { Signer } from '../../archive/signer.ts';
import type { FeedLink } from '../../feeds/feedFormats.ts';
import { ORGANISATION_KINDS, type Organisation } from '../../model/organisation.ts';
import type { Section } from '../../model/section.ts';
import type { Series } from '../../model/series.ts';
import type { Topic } from '../../model/topic.ts';
import { organisationData } from '../../seo/structuredData/lists.ts';

/** What stands over the list of an entry’s stories. */
export interface ListingHead {
  label: string;
  title: string;
  description: string;
  address: string;
  feed?: FeedLink;
  withSection?: boolean;
  /** For search engines: whose stories these are, or what they are about. */
  person?: Signer;
  about?: Organization;
  /** What the social card says under the title. */
  cardFacts?: string[];
}

export const listingHead = {
  people: ({ stories: _, ...person }: SignedStories, archive: Archive): ListingHead => ({
    person,
    ...named(
      person.data.kind === 'desk' ? 'Desk' : 'Author',
      { ...person.data, description: person.data.biography },
      person.address,
    ),
    feed: feedOf(person.data.name, person.address, archive),
  }),
  organisations: (list: Listing<Organisation>, archive: Archive): ListingHead => ({
    ...withFeed('Organisation', list, archive),
    about: organisationData(list, archive.site),
    cardFacts: [organisationFacts(list.data)],
  }),
  countries: (list: Listing<Country>, archive: Archive): ListingHead => withFeed('Country', list, archive),
  topics: (list: Listing<Topic>, archive: Archive): ListingHead => ({
    ...withFeed('Topic', list, archive),
  }),
  series: ({ data, address }: Listing<Series>): ListingHead => named('Series', data, address),
  sections: (list: Listing<Section>, archive: Archive): ListingHead => ({
    ...withFeed('Section', list, archive),
    withSection: false,
  }),
};

/** `Police or investigators, United States` */
const organisationFacts = ({ kind, country }: Organisation) =>
  [ORGANISATION_KINDS[kind], ...(country ? [countryOf(country).data.name] : [])].join(', ');

/** What no story is about has no feed: a trainer, a topic that was just made. */
const withFeed = <T extends { name: string; description: string }>(
  label: string,
  { data, address, stories }: Listing<T>,
  archive: Archive,
): ListingHead => ({
  ...named(label, data, address),
  ...(stories.length > 0 && { feed: feedOf(data.name, address, archive) }),
});

const feedOf = (name: string, place: string, { site }: Archive) => ({ title: `${site.name}: ${name}`, place });

const named = (label: string, { name, description }: { name: string; description: string }, address: string) => ({
  label,
  title: name,
  description,
  address,
});
