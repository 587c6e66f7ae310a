import type { Entry } from './newsroom.ts';

/**
 * What the copy desk found right when it last looked. Pages run inside Astro's bundle and the
 * loader outside of it, so it lives on the global object. (Astro's data store would be the way
 * between the two, but it copies and writes, bundles and loads all that it holds: with thousands
 * of stories that takes more time and memory than anything else in a build.)
 */
const shelf = globalThis as typeof globalThis & { [key: symbol]: Entry[] | undefined };
const KEY = Symbol.for('chain-of-custody.checked-newsroom');

export function keepChecked(entries: Entry[]): void {
  shelf[KEY] = entries;
}

/** @throws when content was not loaded in this process */
export function checkedEntries(): Entry[] {
  const entries = shelf[KEY];
  if (!entries) throw new Error('The copy desk has not read the content yet.');
  return entries;
}
