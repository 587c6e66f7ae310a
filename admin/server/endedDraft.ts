import type { Draft } from './drafts.ts';
import { draftRef, endedRef } from './draftRefs.ts';
import { makeCommit } from './makeCommit.ts';
import type { RefMove } from './moveRefs.ts';
import type { Author, Oid, Repository } from './repository.ts';

/**
 * What ends a draft: its branch goes, and its commits hang on `refs/newsroom/ended/…`, so that
 * Git never throws away a word that was saved, and a remote’s copy of it does not come back.
 * @param last the commit to keep, when it is not the draft’s newest
 */
export async function endOfDraft(
  repository: Repository,
  draft: Draft,
  author: Author,
  last: Oid = draft.tip,
): Promise<RefMove[]> {
  const ref = endedRef(draft);
  const [before = null] = await repository.objectNames([ref]);
  const to =
    before === null
      ? last
      : await makeCommit(repository, {
          parents: [last, before],
          changes: [],
          message: `Keep the drafts of ${draft.kind}/${draft.slug}`,
          author,
        });
  const moves: RefMove[] = [{ ref, from: before, to }];
  if (draft.local) moves.push({ ref: draftRef(draft), from: draft.local, to: null });
  return moves;
}
