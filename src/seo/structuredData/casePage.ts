import type { Organization, WebPage } from 'schema-dts';
import type { CaseFile } from '../../archive/cases/caseFile.ts';
import type { Site } from '../../model/site.ts';
import { citationData } from './story.ts';

/**
 * The page of a case for search engines: where it stands, whom it is about as far as they are organisations, what it
 * rests on, and its record for programs. People who are accused are not told of: what a court found stands in the text.
 * @param changed when it last changed, in milliseconds since 1970; 0 when that is not known
 */
export function casePage(file: CaseFile, description: string, changed: number, site: Site): WebPage {
  const { data, address, countries } = file;
  const whole = (path: string) => new URL(path, site.address).href;
  const organisations = new Map(
    [...file.agencies.map(({ organisation }) => organisation), ...file.partyOrganisations.values()].map((one) => [
      one.slug,
      one,
    ]),
  );
  return {
    '@type': 'WebPage',
    '@id': whole(address),
    url: whole(address),
    name: data.title,
    description,
    ...(changed > 0 && { dateModified: new Date(changed).toISOString() }),
    inLanguage: 'en',
    isPartOf: { '@id': whole('/#site') },
    publisher: { '@id': whole('/#publisher') },
    about: [...organisations.values()].map((one): Organization => ({
      '@type': 'Organization',
      name: one.data.name,
      url: whole(one.address),
    })),
    contentLocation: countries.map((one) => ({ '@type': 'Country' as const, name: one.data.name })),
    citation: data.sources.map(citationData),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: whole(`${address}case.json`),
      encodingFormat: 'application/json',
    },
  };
}
