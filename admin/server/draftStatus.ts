import { STATUSES, type DraftStatus } from './draftHistory.ts';
import { draftRef } from './draftRefs.ts';
import type { Draft } from './drafts.ts';
import { makeCommit } from './makeCommit.ts';
import { moveRefs, RefMoved } from './moveRefs.ts';
import { checkDraft, draftedFiles, type Desk } from './publishDraft.ts';
import { Refusal } from './refusal.ts';
import type { Author } from './repository.ts';
import { labelOf, withStatus } from './saveDraft.ts';

const MESSAGES: Record<DraftStatus, (what: string) => string> = {
  draft: (what) => `Take ${what} back to the drafts`,
  pending_review: (what) => `Send ${what} to review`,
  pending_publish: (what) => `Call ${what} ready`,
};
const LEADS: Record<DraftStatus, string> = {
  draft: '',
  pending_review: 'Not sent to review.',
  pending_publish: 'Not ready.',
};

/** @throws {Refusal} for anything but a status */
export function statusOf(value: unknown): DraftStatus {
  const status = STATUSES.find((known) => known === value);
  if (!status) throw new Refusal(422, 'A draft is a draft, in review, or ready.');
  return status;
}

/**
 * Notes how far a draft has come: an empty commit on its branch. On the way to the readers it
 * must pass the checks of the build.
 * @throws {Refusal} 422 with every problem in words
 */
export async function setStatus(desk: Desk, draft: Draft, status: DraftStatus, author: Author): Promise<void> {
  if (draft.status === status) return;
  if (status !== 'draft') await checkDraft(desk, draft, await draftedFiles(desk, draft), LEADS[status]);
  const message = MESSAGES[status](`${labelOf(draft)}: ${draft.title}`);
  const commit = await makeCommit(desk.repository, {
    parents: [draft.tip],
    changes: [],
    message: withStatus(message, status),
    author,
  });
  try {
    await moveRefs(desk.repository, message, [{ ref: draftRef(draft), from: draft.local, to: commit }]);
  } catch (error) {
    if (!(error instanceof RefMoved)) throw error;
    throw new Refusal(409, 'Somebody changed this draft in the same moment. Reload the page and try again.');
  }
}
