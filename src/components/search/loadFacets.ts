import type { Facet } from '../../search/facetOptions.ts';
import { FACET_FILE } from '../../search/facets.ts';

/**
 * Loads what a search can be narrowed by. It is not part of the page: text browsers would show
 * menus that do nothing, and readers who only look for words pay for it later.
 * @throws when it cannot be fetched
 */
export async function loadFacets(): Promise<Facet[]> {
  const answer = await fetch(FACET_FILE);
  if (!answer.ok) throw new Error(`${FACET_FILE}: ${answer.status}`);
  return (await answer.json()) as Facet[]; // Made by the same build.
}
