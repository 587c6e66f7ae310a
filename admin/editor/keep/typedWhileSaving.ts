import type { ImmutableMap } from '../decap.ts';
import { aroundReducer, type DecapState } from '../decapStore.ts';
import { same } from '../fields/filledValues.ts';
import { ORIGINAL } from '../fileFormat.ts';
import { openEntry, plainValues, sameText, type EntryData } from '../openEntry.ts';
import { withText } from './putText.ts';

const PUBLISHED = 'UNPUBLISHED_ENTRY_PUBLISH_SUCCESS';
const REQUESTS = ['ENTRY_PERSIST_REQUEST', 'UNPUBLISHED_ENTRY_PERSIST_REQUEST', 'UNPUBLISHED_ENTRY_PUBLISH_REQUEST'];
const SUCCESSES = ['ENTRY_PERSIST_SUCCESS', 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS', PUBLISHED];

/** What went out, and what the author has had since. */
interface Watched {
  kind: string;
  wasNew: boolean;
  wasPublished: boolean;
  sent: EntryData;
  data: EntryData;
}

/**
 * Decap 3.16 calls everything saved when a save comes back, also what was typed since it went out, and then loads
 * the saved version over it; after a publication it loads the published one. Here what was typed meanwhile stays in
 * the form, and counts as not saved.
 */
export function registerTypedWhileSaving(): void {
  let sent: ImmutableMap | null = null;
  let watched: Watched | null = null;

  aroundReducer((reduce, before, action) => {
    if (REQUESTS.includes(action.type)) {
      sent = openEntry(before)?.values ?? null;
      watched = null;
    }
    const after = reduce(before, action);
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
    if (action.type !== 'DRAFT_CREATE_FROM_ENTRY') return after;
    const loaded = open.values.toJS();
    const isWhatWentOut = watched.wasPublished ? loaded.id === watched.sent.id : sameText(loaded, watched.sent);
    if (!isWhatWentOut || sameText(watched.data, watched.sent)) return after;
    const data = withTyped(loaded, watched);
    return withText(reduce, after, { payload: { entry: { ...open.entry.toJS(), data }, isNew: false } });
  });
}

/** What was loaded, with the fields that the author has changed since. Publishing may have set times of its own. */
function withTyped(loaded: EntryData, { sent, data }: Watched): EntryData {
  const [before, now] = [plainValues(sent), plainValues(data)];
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  const typed = [...keys].filter((key) => !same(before[key], now[key]));
  return {
    ...loaded,
    ...Object.fromEntries(typed.map((key) => [key, data[key]])),
    ...(loaded[ORIGINAL] !== undefined && { [ORIGINAL]: loaded[ORIGINAL] }),
  };
}

const changed = (state: DecapState): DecapState => ({
  ...state,
  entryDraft: state.entryDraft.set('hasChanged', true),
});
