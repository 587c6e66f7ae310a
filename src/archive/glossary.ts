import type { GlossaryTerm } from '../model/glossaryTerm.ts';
import type { Archive } from './archive.ts';
import type { Named } from './story.ts';

const indexes = new WeakMap<Archive, ReadonlyMap<string, Named<GlossaryTerm>>>();

/** The terms of the glossary by their slugs. Each archive is indexed once. */
export function glossaryIndex(archive: Archive): ReadonlyMap<string, Named<GlossaryTerm>> {
  const index = indexes.get(archive) ?? new Map(archive.glossary.map((term) => [term.slug, term]));
  indexes.set(archive, index);
  return index;
}
