import type { ImmutableMap } from './decap.ts';
import { aroundReducer, type DecapAction, type DecapState, type Reduce } from './decapStore.ts';

/** Decap’s map of what is open; a map of maps can lose one of them. */
type Draft = ImmutableMap & { delete(key: string): ImmutableMap };

/**
 * The state after a form was closed: nothing is open, as before the first one. Decap 3.16 leaves an entry without
 * fields there. It draws that as a form when the next entry is opened, and asks for the address of an entry that it
 * does not have: “Failed to load preview: Cannot read properties of undefined”, and no link to the page.
 */
export function afterDiscard(reduce: Reduce, before: DecapState, action: DecapAction): DecapState {
  const after = reduce(before, action);
  if (action.type !== 'DRAFT_DISCARD') return after;
  return { ...after, entryDraft: (after.entryDraft as Draft).delete('entry') };
}

/** The next entry is waited for, and drawn once. */
export function registerDiscardedForms(): void {
  aroundReducer(afterDiscard);
}
