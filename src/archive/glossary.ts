import type { GlossaryTerm } from '../model/glossaryTerm.ts';
import type { Archive } from './archive.ts';
import type { Named } from './story.ts';

const indexes = new WeakMap<Archive, ReadonlyMap<string, Named<GlossaryTerm>>>();

/** A term of the glossary by its slug; undefined when there is none. Each archive is indexed once. */
export function glossaryTerm(archive: Archive, slug: string): Named<GlossaryTerm> | undefined {
  const index = indexes.get(archive) ?? new Map(archive.glossary.map((term) => [term.slug, term]));
  indexes.set(archive, index);
  return index.get(slug);
}
