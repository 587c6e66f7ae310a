import type { ImmutableMap } from '../decap.ts';
import { aroundReducer, type DecapAction, type DecapState } from '../decapStore.ts';
import { openEntry, sameText, type EntryData } from '../openEntry.ts';
import { keptForm } from './keptForm.ts';
import { answerLeaveQuestion } from './leaveQuestion.ts';

const PUT_INTO_FORM = 'DRAFT_CREATE_FROM_ENTRY';
const PUBLISHED = 'UNPUBLISHED_ENTRY_PUBLISH_SUCCESS';
const REQUESTS = ['ENTRY_PERSIST_REQUEST', 'UNPUBLISHED_ENTRY_PERSIST_REQUEST', 'UNPUBLISHED_ENTRY_PUBLISH_REQUEST'];
/** Decap hides the form while it reads the entry, and for good when that fails. */
const READS = ['ENTRY_REQUEST', 'ENTRY_FAILURE', 'UNPUBLISHED_ENTRY_REQUEST'];
const SUCCESSES = ['ENTRY_PERSIST_SUCCESS', 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS', PUBLISHED];

/** What went out, and what the author has had since. */
export interface Watched {
  kind: string;
  wasNew: boolean;
  wasPublished: boolean;
  sent: EntryData;
  data: EntryData;
}

/**
 * Decap 3.16 calls everything saved when a save comes back, also what was typed since it went out, and then reads
 * the saved version and draws the whole form anew, with the cursor nowhere; after a publication likewise. Here the
 * form and the cursor stay, and what was typed meanwhile counts as not saved.
 */
export function registerTypedWhileSaving(): void {
  let sent: ImmutableMap | null = null;
  /** The form that it went out from. */
  let form: string | undefined;
  let watched: Watched | null = null;

  aroundReducer((reduce, before, action) => {
    if (REQUESTS.includes(action.type)) {
      const open = openEntry(before);
      [sent, form, watched] = [open?.values ?? null, open?.form, null];
    }
    if (watched && READS.includes(action.type) && isOpen(before, action.payload)) return before;
    // Read after an earlier save, and overtaken by this one, which reads once more.
    if (action.type === PUT_INTO_FORM && openEntry(before)?.isSaving && isOpen(before, entryIn(action))) return before;
    const after = reduce(before, action);
    // The author has gone on to another entry, which Decap would call saved as well.
    if (SUCCESSES.includes(action.type) && openEntry(before)?.form !== form)
      return { ...after, entryDraft: before.entryDraft };
    const open = openEntry(after);
    if (SUCCESSES.includes(action.type) && sent && open) {
      const wasPublished = action.type === PUBLISHED;
      watched = { kind: open.kind, wasNew: open.isNew, wasPublished, sent: sent.toJS(), data: open.values.toJS() };
      return open.values.equals(sent) ? after : changed(after);
    }
    // The author has left the entry; only a new one is left by Decap itself, on its way to the saved one.
    if (action.type === 'DRAFT_DISCARD' && !watched?.wasNew) watched = null;
    if (!watched || !open || open.kind !== watched.kind) return after;
    if (action.type === 'DRAFT_CHANGE_FIELD') watched.data = open.values.toJS();
    if (action.type !== PUT_INTO_FORM) return after;
    const loaded = open.values.toJS();
    const isWhatWentOut = watched.wasPublished ? loaded.id === watched.sent.id : sameText(loaded, watched.sent);
    if (!isWhatWentOut) return after;
    // Decap goes from the address of the new entry to that of the saved one, which leaves nothing.
    if (watched.wasNew) answerLeaveQuestion();
    return keptForm(reduce, { before, after }, watched);
  });
}

const entryIn = ({ payload }: DecapAction) => (payload as { entry: unknown }).entry;

/** @param named the collection and slug of an entry, as Decap's actions have them */
function isOpen(state: DecapState, named: unknown): boolean {
  const open = openEntry(state);
  const { collection, slug } = named as { collection: unknown; slug: unknown };
  return open !== null && !open.isNew && open.kind === collection && open.slug === slug;
}

const changed = (state: DecapState): DecapState => ({
  ...state,
  entryDraft: state.entryDraft.set('hasChanged', true),
});
