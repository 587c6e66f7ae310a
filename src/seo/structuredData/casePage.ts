import type { Organization, WebPage } from 'schema-dts';
import type { Archive } from '../../archive/archive.ts';
import type { CaseFile } from '../../archive/cases/caseFile.ts';
import { casesChanged } from '../../archive/cases/casesChanged.ts';
import { isPublic } from '../../archive/publicAddress.ts';
import { citationData } from './story.ts';

/**
 * The page of a case for search engines: where it stands, whom it is about as far as they are organisations, what it
 * rests on, and its record for programs. People who are accused are not told of: what a court found stands in the text.
 * @param description where it stands
 */
export function casePage(file: CaseFile, description: string, archive: Archive): WebPage {
  const { site } = archive;
  const { slug, data, address, countries } = file;
  const changed = casesChanged(archive).get(slug) ?? 0;
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
      // What no story is about has no page here.
      ...(isPublic(one.address, archive) && { url: whole(one.address) }),
      ...(one.data.website && { sameAs: one.data.website }),
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
