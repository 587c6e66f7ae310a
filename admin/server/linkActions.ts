import type { Actions } from './action.ts';
import { LinkTargets, type DraftList } from './linkTargets.ts';
import { textOf } from './parameters.ts';
import type { Repository } from './repository.ts';

/** Finds the site’s own pages for a link, by title: `linkTargets {query}`. */
export function linkActions(repository: Repository, drafts: DraftList): Actions {
  const targets = new LinkTargets(repository, drafts);
  return {
    reads: { linkTargets: async ({ query }) => targets.find((textOf(query) ?? '').slice(0, 200), Date.now()) },
  };
}
