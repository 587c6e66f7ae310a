/**
 * Files that pages leave beside themselves while they are rendered, by address: a route of Astro’s for each
 * would take a fifth of the build’s time. Pages run inside Astro's bundle and the integration that writes the
 * files outside of it, so the list lives on the global object.
 */
const shelf = globalThis as typeof globalThis & { [key: symbol]: Map<string, string> | undefined };
const KEY = Symbol.for('chain-of-custody.left-files');

export function leftFiles(): Map<string, string> {
  return (shelf[KEY] ??= new Map<string, string>());
}
