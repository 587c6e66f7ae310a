import type { Actions } from './action.ts';
import { LinkTargets, type DraftList } from './linkTargets.ts';
import { textOf } from './parameters.ts';
import type { Repository } from './repository.ts';

/** Finds the site’s own pages for a link, by title: `linkTargets {query, kind}`. The kind `glossary` finds only its terms. */
export function linkActions(repository: Repository, drafts: DraftList): Actions {
  const targets = new LinkTargets(repository, drafts);
  return {
    reads: {
      linkTargets: async ({ query, kind }) =>
        targets.find((textOf(query) ?? '').slice(0, 200), Date.now(), kind === 'glossary' ? kind : undefined),
    },
  };
}
