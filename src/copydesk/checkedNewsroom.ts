import type { Entry } from './newsroom.ts';

type Listener = (entries: Entry[]) => void;
const KEY = Symbol.for('chain-of-custody.checked-newsroom');

/**
 * What the copy desk found right when it last looked, and who wants to know when it looks again. Pages run
 * inside Astro's bundle, the loader and the integrations outside of it, so it lives on the global object.
 * (Astro's data store would be the way between the two, but it copies and writes, bundles and loads all that it
 * holds: with thousands of stories that takes more time and memory than anything else in a build.)
 */
const shelf = globalThis as typeof globalThis & { [KEY]?: { entries?: Entry[]; listeners: Set<Listener> } };
const state = (shelf[KEY] ??= { listeners: new Set() });

export function keepChecked(entries: Entry[]): void {
  // One check serves all kinds, and each of them brings it here.
  if (state.entries === entries) return;
  state.entries = entries;
  for (const listener of state.listeners) listener(entries);
}

/** @throws when content was not loaded in this process */
export function checkedEntries(): Entry[] {
  if (!state.entries) throw new Error('The copy desk has not read the content yet.');
  return state.entries;
}

/** @param listener called after each check, with what was right. @returns ends that */
export function onChecked(listener: Listener): () => void {
  state.listeners.add(listener);
  return () => void state.listeners.delete(listener);
}
