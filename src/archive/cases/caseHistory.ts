import type { Archive } from '../archive.ts';
import { recordChanges } from './recordChanges.ts';
import { recordEdits, type RecordEdit } from './recordEdits.ts';

/** What happened to the record of a case on a day. */
export interface RecordChange {
  /** `2026-11-23` on the newsroom’s clock. */
  day: string;
  /** `added: Sentenced, 20 November 2026 (Ann Example)`. Empty when it was entered, or when only its layout changed. */
  what: string[];
}

/** When the record of each case was changed on the site, newest first. */
export type CaseHistory = ReadonlyMap<string, RecordChange[]>;

const kept = new WeakMap<Archive, CaseHistory>();

/** When each case file was changed and what changed, from Git. Empty without Git, and in a copy that has no history. */
export function caseHistory(archive: Archive): CaseHistory {
  const known = kept.get(archive) ?? historyOf(recordEdits(archive));
  kept.set(archive, known);
  return known;
}

/** @param edits newest first */
export function historyOf(edits: RecordEdit[]): CaseHistory {
  const history = new Map<string, RecordChange[]>();
  for (const { slug, day, before, after } of edits) {
    const what = before && after ? recordChanges(before, after) : [];
    history.set(slug, [...(history.get(slug) ?? []), { day, what }]);
  }
  return history;
}
