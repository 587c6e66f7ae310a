import type { CollectionPage, Organization, Person as PersonData, ProfilePage } from 'schema-dts';
import type { Signer } from '../../archive/signer.ts';
import type { Named, Story } from '../../archive/story.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Site } from '../../model/site.ts';
import { portraitData } from './portrait.ts';

interface ListedPage {
  site: Site;
  title: string;
  description: string;
  address: string;
}

/** A page that lists pages, in their order. */
export function collectionPage(
  { site, title, description, address }: ListedPage,
  items: { address: string }[],
): CollectionPage {
  const whole = (path: string) => new URL(path, site.address).href;
  return {
    '@type': 'CollectionPage',
    '@id': whole(address),
    url: whole(address),
    name: title,
    description,
    inLanguage: 'en',
    isPartOf: { '@id': whole('/#site') },
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: items.length,
      itemListElement: items.map((item, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: whole(item.address),
      })),
    },
  };
}

/** The page of somebody who signs stories, with the newest of them (Google’s structured data for profiles). */
export function profilePage(person: Signer, stories: Story[], site: Site): ProfilePage {
  const whole = (path: string) => new URL(path, site.address).href;
  const { name, biography, role, email, kind } = person.data;
  const known = {
    '@id': `${whole(person.address)}#author`,
    name,
    url: whole(person.address),
    description: biography,
    ...(email && { email }),
    ...(person.portrait && { image: portraitData(person.portrait, site) }),
  };
  const publisher = { '@id': whole('/#publisher') };
  const entity: PersonData | Organization =
    kind === 'desk'
      ? { '@type': 'Organization', ...known, parentOrganization: publisher }
      : { '@type': 'Person', ...known, ...(role && { jobTitle: role }), worksFor: publisher };
  return {
    '@type': 'ProfilePage',
    '@id': whole(person.address),
    url: whole(person.address),
    name,
    inLanguage: 'en',
    mainEntity: entity,
    hasPart: stories.map((story) => ({
      '@type': 'NewsArticle',
      headline: story.article.headline,
      url: whole(story.address),
      datePublished: new Date(story.published).toISOString(),
      author: { '@id': `${whole(person.address)}#author` },
    })),
  };
}

/** An agency, company or service that stories are about. */
export function organisationData({ data, address }: Named<Organisation>, site: Site): Organization {
  return {
    '@type': 'Organization',
    '@id': `${new URL(address, site.address).href}#organisation`,
    name: data.name,
    ...(data.shortName && { alternateName: data.shortName }),
    description: data.description,
    ...(data.website && { sameAs: data.website }),
  };
}
