import type { DefinedTermSet } from 'schema-dts';
import type { Named } from '../../archive/story.ts';
import type { GlossaryTerm } from '../../model/glossaryTerm.ts';
import type { Site } from '../../model/site.ts';

/** The glossary as a set of terms with their definitions (schema.org/DefinedTermSet). */
export function glossaryData(terms: Named<GlossaryTerm>[], title: string, address: string, site: Site): DefinedTermSet {
  const whole = (path: string) => new URL(path, site.address).href;
  return {
    '@type': 'DefinedTermSet',
    '@id': whole(address),
    name: title,
    url: whole(address),
    inLanguage: 'en',
    hasDefinedTerm: terms.map(({ data, address: place }) => ({
      '@type': 'DefinedTerm',
      name: data.term,
      ...(data.alsoKnownAs?.length && { alternateName: data.alsoKnownAs }),
      description: data.definition,
      url: whole(place),
    })),
  };
}
