import { wallClock } from '../../model/wallClock.ts';
import type { Archive } from '../archive.ts';
import { gitBlobs, gitText } from './gitText.ts';
import { recordChanges } from './recordChanges.ts';

/** What happened to the record of a case on a day. */
export interface RecordChange {
  /** `2026-11-23` on the newsroom’s clock. */
  day: string;
  /** `added: Sentenced, 20 November 2026 (Ann Example)`. Empty when it was entered, or when only its layout changed. */
  what: string[];
}

/** When the record of each case was changed on the site, newest first. */
export type CaseHistory = ReadonlyMap<string, RecordChange[]>;

const MARK = '@';
/** `:100644 100644 <before> <after> M<tab>content/cases/x.yaml` (git-diff-tree, raw format). */
const CHANGE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([AM])\tcontent\/cases\/([a-z0-9-]+)\.yaml$/;
const kept = new WeakMap<Archive, CaseHistory>();

/**
 * When each case file was changed and what changed, from Git: two questions for all of them. A draft counts on
 * the day of its publication. Empty without Git, and in a copy that has no history.
 * @param archive while authors work, each change makes a new one, and the history is read again
 * @param root the folder that holds `content`
 */
export function caseHistory(archive: Archive, root = process.cwd()): CaseHistory {
  const known = kept.get(archive) ?? historyOf(root, archive.site.timeZone);
  kept.set(archive, known);
  return known;
}

/** @param timeZone of the newsroom, on whose clock days are told */
export function historyOf(root: string, timeZone: string): CaseHistory {
  const edits = dayByDay(editsOf(root, timeZone));
  const changed = edits.filter(({ isNew }) => !isNew).flatMap(({ before, after }) => [before, after]);
  const texts = gitBlobs(root, [...new Set(changed)]);
  const history = new Map<string, RecordChange[]>();
  for (const { slug, day, before, after, isNew } of edits) {
    const what = isNew ? [] : recordChanges(texts.get(before) ?? '', texts.get(after) ?? '');
    history.set(slug, [...(history.get(slug) ?? []), { day, what }]);
  }
  return history;
}

/** The edits of a record on one day as one, from what it was in the morning to what it was at night. */
function dayByDay(edits: Edit[]): Edit[] {
  const days = new Map<string, Edit>();
  for (const edit of edits) {
    const key = `${edit.slug} ${edit.day}`;
    const later = days.get(key);
    days.set(key, later ? { ...edit, after: later.after } : edit);
  }
  return [...days.values()];
}

/** Newest first, as Git tells them. */
interface Edit {
  slug: string;
  day: string;
  /** Names of the two texts in Git. */
  before: string;
  after: string;
  isNew: boolean;
}

function editsOf(root: string, timeZone: string): Edit[] {
  // What a merge brought to the branch, and not what was saved on the draft’s own.
  const which = ['--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', `--format=${MARK}%ct`];
  const edits: Edit[] = [];
  let day = '';
  for (const line of gitText(root, ['log', ...which, '--', 'content/cases']).split('\n')) {
    if (line.startsWith(MARK)) day = wallClock(Number(line.slice(MARK.length)) * 1000, timeZone).slice(0, 10);
    const [, before = '', after = '', status, slug] = CHANGE.exec(line) ?? [];
    if (slug) edits.push({ slug, day, before, after, isNew: status === 'A' });
  }
  return edits;
}
