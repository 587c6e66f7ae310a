import type { KindName } from '../../../src/model/kind.ts';
import type { DecapStore } from '../decapStore.ts';
import { fileFormat, ORIGINAL } from '../fileFormat.ts';
import { takeBase } from '../baseVersion.ts';
import { textOf } from '../decap.ts';
import type { KeptTexts } from '../keep/keptTexts.ts';
import { putText } from '../keep/putText.ts';
import { saveNow } from '../keep/saveNow.ts';
import { setAside } from '../keep/setAside.ts';
import { nameOf, openEntry, sameText, type EntryData, type OpenEntry } from '../openEntry.ts';
import { STALE_SAVE, type StaleSave } from '../staleSave.ts';
import { ownVersions } from '../ownVersions.ts';
import { askWhichVersion } from './conflictDialog.ts';
import { mergeTexts } from './mergeTexts.ts';
import { settlePublication } from './settlePublication.ts';
import { formOf, theirVersion } from './theirVersion.ts';

/** When a save is refused because somebody else was first: shows both texts, and does what the author chooses. */
export function registerConflicts(store: DecapStore, texts: KeptTexts): void {
  let isAsking = false;
  window.addEventListener(STALE_SAVE, (event) => {
    const stale = (event as CustomEvent<StaleSave>).detail;
    const open = openEntry(store.getState());
    if (isAsking || open?.kind !== stale.kind) return;
    // A publication that was refused concerns a draft that is saved. When the draft itself is another now, the words say what to do.
    if (!open.hasChanged && stale.where === 'draft') return;
    isAsking = true;
    void (open.hasChanged ? settle(store, texts, stale) : settlePublication(store, texts, stale))
      .catch((error: unknown) => console.error('The two versions could not be compared:', error))
      .finally(() => (isAsking = false));
  });
}

async function settle(store: DecapStore, texts: KeptTexts, stale: StaleSave): Promise<void> {
  const before = openEntry(store.getState());
  if (!before || (!before.isNew && nameOf(before) !== stale.slug)) return;
  const kind = stale.kind as KindName;
  const mine = before.values.toJS();
  const { base, theirs } = await theirVersion(stale, takeBase(fileFormat(formOf(kind)).toFile(mine)).text);
  if (before.isNew) return openOwn(store, stale, mine, theirs);
  // What was saved is this very text: only the answer to the save was lost.
  if (theirs && sameText(theirs, mine)) return showSaved(store, before, theirs);
  const merged = base && theirs ? mergeTexts(kind, base, mine, theirs) : null;
  const verdict = await askWhichVersion(stale, mine, theirs, merged);
  const open = openEntry(store.getState());
  if (!verdict || open?.form !== before.form) return;
  if (verdict.keep === 'theirs') {
    await setAside(texts, open, 'replaced');
    if (theirs) showSaved(store, open, theirs);
    else location.hash = `#/collections/${kind}`;
    return;
  }
  const data = verdict.keep === 'both' ? verdict.data : mine;
  putText(store, open, { ...data, [ORIGINAL]: theirs ? theirs[ORIGINAL] : afterDeletion(mine) });
  if (verdict.keep === 'mine') saveNow();
}

/** Another entry has the address: only if it is this one, whose save went through unheard, there is something to do. */
function openOwn(store: DecapStore, { kind, slug }: StaleSave, mine: EntryData, theirs: EntryData | null): void {
  if (!theirs?.id || theirs.id !== mine.id || !sameText(theirs, mine)) return;
  store.dispatch({ type: 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS', payload: { collection: kind, slug } });
  location.hash = `#/collections/${kind}/entries/${slug}${formOf(kind) === 'text' ? '/index' : ''}`;
}

/** Shows a version that is in the newsroom, as Decap shows what it has loaded. */
function showSaved(store: DecapStore, open: OpenEntry, data: EntryData): void {
  const { isPersisting: _saving, ...entry } = open.entry.toJS();
  const { base } = JSON.parse(textOf(data[ORIGINAL])) as { base: string | null };
  ownVersions.saw(textOf(open.entry.get('path')), base);
  store.dispatch({ type: 'DRAFT_CREATE_FROM_ENTRY', payload: { entry: { ...entry, data } } });
}

/** The note for the server that the author knows of the deletion, and saves all the same. */
function afterDeletion(mine: EntryData): string {
  const original = JSON.parse(textOf(mine[ORIGINAL])) as Record<string, unknown>;
  return JSON.stringify({ ...original, base: 'absent' });
}
