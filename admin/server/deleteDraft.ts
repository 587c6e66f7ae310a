import { deletedRef } from './draftRefs.ts';
import type { Draft } from './drafts.ts';
import { endOfDraft } from './endedDraft.ts';
import { makeCommit } from './makeCommit.ts';
import { moveRefs } from './moveRefs.ts';
import type { Author, Repository } from './repository.ts';
import { labelOf } from './saveDraft.ts';

/**
 * Deletes a draft. What is published stays. The draft’s commits stay too, with who deleted it and
 * when, on `refs/newsroom/deleted/…`: `restoreDraft` brings it back.
 */
export async function deleteDraft(repository: Repository, draft: Draft, author: Author): Promise<void> {
  const message = `Delete the draft of ${labelOf(draft)}: ${draft.title}`;
  const last = await makeCommit(repository, { parents: [draft.tip], changes: [], message, author });
  await moveRefs(repository, message, [
    { ref: deletedRef(draft, new Date()), from: null, to: last },
    ...(await endOfDraft(repository, draft, author, last)),
  ]);
}
