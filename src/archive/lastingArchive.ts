import type { Entry } from '../copydesk/newsroom.ts';
import { buildArchive, type Archive } from './archive.ts';
import { changesOf } from './due.ts';

let kept: { entries: Entry[]; archive: Archive; from: number; until: number } | undefined;

/**
 * The archive of a moment, and the very same one as long as nothing has changed: neither the content nor, by
 * the clock, what of it is out. In development pages and the lists of their addresses are made at different
 * times, and look up each other’s stories, cases and sessions as objects of one archive.
 * @param entries checked content; each check makes a new list
 * @param now milliseconds since 1970
 */
export function lastingArchive(entries: Entry[], now: number): Archive {
  if (kept?.entries === entries && kept.from <= now && now < kept.until) return kept.archive;
  kept = { entries, archive: buildArchive(entries, now), from: now, until: nextChange(entries, now) };
  return kept.archive;
}

/** The next moment (milliseconds since 1970) at which the archive changes by itself; Infinity when there is none. */
export const nextChange = (entries: Entry[], now: number): number =>
  changesOf(entries).find(({ instant }) => instant > now)?.instant ?? Infinity;
