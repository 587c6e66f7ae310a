import { FACETS } from '../../search/facets.ts';
import {
  forgetPagefind,
  loadPagefind,
  type FilterCounts,
  type SearchAnswer,
  type SearchOptions,
} from './pagefindApi.ts';
import type { SearchWish } from './searchWish.ts';
import { missedParts } from './watchIndex.ts';

/** What was found, and how many there would be with each value of each filter. */
export interface Found {
  results: SearchAnswer['results'];
  counts: FilterCounts;
}

/**
 * Searches.
 * @throws when the search engine or a part of its index cannot be loaded
 */
export async function askPagefind({ words, filters, newestFirst }: SearchWish): Promise<Found> {
  const missed = missedParts();
  const pagefind = await loadPagefind();
  const ask = (chosen: SearchWish['filters']) => {
    const options: SearchOptions = { filters: chosen };
    if (newestFirst || !words) options.sort = { date: 'desc' };
    return pagefind.search(words || null, options);
  };
  const { results, filters: counts } = await ask(filters);
  // The other values of a chosen filter count as if it were not chosen, so that readers can change their mind.
  for (const name of FACETS) {
    if (!filters[name]) continue;
    const { [name]: _chosen, ...others } = filters;
    counts[name] = (await ask(others)).filters[name] ?? {};
  }
  if (missedParts() > missed) {
    forgetPagefind();
    throw new Error('A part of the search index could not be loaded.');
  }
  return { results, counts };
}
