import type { ImmutableMap } from '../decap.ts';
import { aroundReducer, type DecapState } from '../decapStore.ts';
import { ORIGINAL } from '../fileFormat.ts';
import { openEntry, sameText, type EntryData } from '../openEntry.ts';
import { withText } from './putText.ts';

const REQUESTS = ['ENTRY_PERSIST_REQUEST', 'UNPUBLISHED_ENTRY_PERSIST_REQUEST'];
const SUCCESSES = ['ENTRY_PERSIST_SUCCESS', 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS'];

/**
 * Decap 3.16 calls everything saved when a save comes back, also what was typed since it went out, and then loads
 * the saved version over it. Here what was typed meanwhile stays in the form, and counts as not saved.
 */
export function registerTypedWhileSaving(): void {
  let sent: ImmutableMap | null = null;
  /** What was saved, and what the author had by then. */
  let typed: { kind: string; sent: EntryData; data: EntryData } | null = null;

  aroundReducer((reduce, before, action) => {
    if (REQUESTS.includes(action.type)) {
      sent = openEntry(before)?.values ?? null;
      typed = null;
    }
    const after = reduce(before, action);
    const open = openEntry(after);
    if (SUCCESSES.includes(action.type) && sent && open && !open.values.equals(sent)) {
      typed = { kind: open.kind, sent: sent.toJS(), data: open.values.toJS() };
      return changed(after);
    }
    if (!typed || !open || open.kind !== typed.kind) return after;
    if (action.type === 'DRAFT_CHANGE_FIELD') typed.data = open.values.toJS();
    if (action.type !== 'DRAFT_CREATE_FROM_ENTRY' || !sameText(open.values.toJS(), typed.sent)) return after;
    const { [ORIGINAL]: original } = open.values.toJS();
    const data = { ...typed.data, ...(original !== undefined && { [ORIGINAL]: original }) };
    return withText(reduce, after, { payload: { entry: { ...open.entry.toJS(), data }, isNew: false } });
  });
}

const changed = (state: DecapState): DecapState => ({
  ...state,
  entryDraft: state.entryDraft.set('hasChanged', true),
});
