import { addressedEntry, sameEntry } from './addressedEntry.ts';
import { textOf } from './decap.ts';
import { aroundReducer, type DecapAction } from './decapStore.ts';
import { openEntry } from './openEntry.ts';

const SUCCESSES = ['ENTRY_PERSIST_SUCCESS', 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS'];

/**
 * Decap 3.16 puts an entry into the form whenever it has been loaded, also when the author has gone on to another
 * meanwhile: the form would show one entry under the address of the other, and a save would go to the wrong one.
 * Here a form that comes too late is dropped.
 */
export function registerLateForms(): void {
  /** The form whose first save went through: Decap loads what it saved, and only then changes the address. */
  let saved = '';
  aroundReducer((reduce, before, action) => {
    const form = openEntry(before)?.form;
    if (SUCCESSES.includes(action.type)) saved = form ?? '';
    const coming = comingEntry(action);
    const isWanted = !coming || isAddressed(coming, location.hash, form !== undefined && form === saved);
    return isWanted ? reduce(before, action) : before;
  });
}

/** @param isSaved the new entry at this address was saved just now */
export function isAddressed(coming: { kind: string; slug: string }, hash: string, isSaved: boolean): boolean {
  const there = addressedEntry(hash);
  return there !== null && (sameEntry(there, coming) || (isSaved && there.kind === coming.kind && there.slug === ''));
}

function comingEntry({ type, payload }: DecapAction): { kind: string; slug: string } | null {
  if (type === 'DRAFT_CREATE_EMPTY') return { kind: textOf((payload as Loaded).collection), slug: '' };
  if (type !== 'DRAFT_CREATE_FROM_ENTRY') return null;
  const { entry } = payload as { entry: Loaded };
  return { kind: textOf(entry.collection), slug: textOf(entry.slug) };
}

interface Loaded {
  collection?: unknown;
  slug?: unknown;
}
