import type { NewsMediaOrganization, Organization, WebSite } from 'schema-dts';
import type { Site } from '../../model/site.ts';

const whole = (path: string, site: Site) => new URL(path, site.address).href;
const identifier = (site: Site) => whole('/#publisher', site);

/** The newsroom as every story names it. The front page says the rest, under the same identifier. */
export function publisher(site: Site): Organization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': identifier(site),
    name: site.name,
    url: whole('/', site),
    logo: { '@type': 'ImageObject', url: whole('/apple-touch-icon.png', site), width: '180', height: '180' },
  };
}

/** The newsroom with the pages that say how it works (the Trust Project’s indicators, as schema.org has them). */
export function newsroom(site: Site): NewsMediaOrganization {
  const rules = whole('/how-we-work/', site);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': identifier(site),
    name: site.name,
    url: whole('/', site),
    description: site.description,
    logo: { '@type': 'ImageObject', url: whole('/apple-touch-icon.png', site), width: '180', height: '180' },
    email: site.email,
    publishingPrinciples: rules,
    correctionsPolicy: `${rules}#corrections`,
    verificationFactCheckingPolicy: rules,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'newsroom',
      email: site.email,
      url: whole('/contact/', site),
    },
  };
}

/** The site and its search (schema.org/SearchAction). */
export function webSite(site: Site): WebSite {
  const search = {
    '@type': 'SearchAction' as const,
    target: { '@type': 'EntryPoint' as const, urlTemplate: `${whole('/search/', site)}?q={words}` },
    // schema.org writes the inputs of an action as properties of their own; the types do not know them.
    'query-input': 'required name=words',
  };
  return {
    '@type': 'WebSite',
    '@id': whole('/#site', site),
    name: site.name,
    alternateName: site.tagline,
    url: whole('/', site),
    description: site.description,
    inLanguage: 'en',
    publisher: { '@id': identifier(site) },
    potentialAction: search,
  };
}
