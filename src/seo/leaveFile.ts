import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where files are left during a build. */
interface Shelf {
  /** The built site. */
  site: string;
  folders: Set<string>;
  files: number;
}
/** Pages run inside Astro’s bundle, and the integration that opens the shelf outside of it: so it lives on the global object. */
const room = globalThis as typeof globalThis & { [key: symbol]: Shelf | undefined };
const KEY = Symbol.for('chain-of-custody.left-files');

/** From now on files can be left in the built site. */
export function openShelf(site: string): void {
  room[KEY] = { site, folders: new Set(), files: 0 };
}

/** How many files were left. */
export const filesLeft = (): number => room[KEY]?.files ?? 0;

/**
 * Writes a file that belongs to a page being rendered: a route of Astro’s for each would take a fifth of the
 * build’s time, and what is written at once need not be held.
 * @param address path of the file in the built site
 */
export function leaveFile(address: string, text: string): void {
  const shelf = room[KEY];
  if (!shelf) throw new Error(`${address} was left outside of a build.`);
  const file = join(shelf.site, address);
  const folder = dirname(file);
  if (!shelf.folders.has(folder)) mkdirSync(folder, { recursive: true });
  shelf.folders.add(folder);
  writeFileSync(file, text);
  shelf.files++;
}
