import type { ImmutableMap } from '../decap.ts';
import { aroundReducer, type DecapAction, type DecapState, type Reduce } from '../decapStore.ts';

const REFUSED = 'UNPUBLISHED_ENTRY_PERSIST_FAILURE';

/** Decap’s maps of what it takes for drafts; a map of maps can lose one of them. */
type Drafts = ImmutableMap & { delete(key: string): ImmutableMap };

/**
 * The state after a refused save. Decap 3.16 notes a draft when a save goes out, and keeps the note when the save
 * fails: of an entry that was never saved it then holds a draft with nothing in it, and offers to delete it.
 */
export function afterRefusal(reduce: Reduce, before: DecapState, action: DecapAction): DecapState {
  const after = reduce(before, action);
  if (action.type !== REFUSED) return after;
  const { collection, slug } = action.payload as { collection: string; slug?: string };
  const key = `${collection}.${slug}`;
  const workflow = after.editorialWorkflow as ImmutableMap;
  const draft = workflow.getIn(['entities', key]) as ImmutableMap | undefined;
  // A draft that was read or saved has its name.
  if (!draft || draft.get('slug') !== undefined) return after;
  const drafts = workflow.get('entities') as Drafts;
  return { ...after, editorialWorkflow: workflow.set('entities', drafts.delete(key)) };
}

/** No draft is offered for deletion that nobody has saved. */
export function registerRefusedFirstSaves(): void {
  aroundReducer(afterRefusal);
}
