import { parse } from 'yaml';
import { wallClock } from '../../model/wallClock.ts';
import type { Archive } from '../archive.ts';
import { gitBlobs, gitText } from './gitText.ts';

/** A record of any age: nothing in it can be taken for granted. */
export type OldRecord = Record<string, unknown>;

/** A day on which the record of a case was changed on the site. */
export interface RecordEdit {
  slug: string;
  /** `2026-11-23` on the newsroom’s clock. */
  day: string;
  /** The last moment of that day at which it changed, in milliseconds since 1970. */
  instant: number;
  /** The record before that day and after it; null where there was none, or where what stands there is no record. */
  before: OldRecord | null;
  after: OldRecord | null;
  /** Whether it was entered on that day. */
  isNew: boolean;
}

const MARK = '@';
/** `:100644 100644 <before> <after> M<tab>content/cases/x.yaml` (git-diff-tree, raw format). */
const CHANGE = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) ([AM])\tcontent\/cases\/([a-z0-9-]+)\.yaml$/;
const kept = new WeakMap<Archive, RecordEdit[]>();

/**
 * When each record of a case was changed, from Git: two questions for all of them. A draft counts on
 * the day of its publication. Empty without Git, and in a copy that has no history.
 * @param archive while authors work, each change makes a new one, and the history is read again
 * @param root the folder that holds `content`
 * @returns newest first
 */
export function recordEdits(archive: Archive, root = process.cwd()): RecordEdit[] {
  const known = kept.get(archive) ?? editsIn(root, archive.site.timeZone);
  kept.set(archive, known);
  return known;
}

/** @param timeZone of the newsroom, on whose clock days are told */
export function editsIn(root: string, timeZone: string): RecordEdit[] {
  const edits = dayByDay(commitsIn(root, timeZone));
  const changed = edits.filter(({ isNew }) => !isNew).flatMap(({ before, after }) => [before, after]);
  const texts = gitBlobs(root, [...new Set(changed)]);
  const records = new Map([...texts].map(([name, text]) => [name, recordIn(text)]));
  return edits.map((edit) => ({
    ...edit,
    before: records.get(edit.before) ?? null,
    after: records.get(edit.after) ?? null,
  }));
}

/** A commit that changed a record, with the names of the two texts in Git. */
interface Commit extends Omit<RecordEdit, 'before' | 'after'> {
  before: string;
  after: string;
}

/** The commits of one day as one, from what the record was in the morning to what it was at night. */
function dayByDay(commits: Commit[]): Commit[] {
  const days = new Map<string, Commit>();
  for (const commit of commits) {
    const key = `${commit.slug} ${commit.day}`;
    const later = days.get(key);
    days.set(key, later ? { ...commit, instant: later.instant, after: later.after } : commit);
  }
  return [...days.values()];
}

/** Newest first, as Git tells them. */
function commitsIn(root: string, timeZone: string): Commit[] {
  // What a merge brought to the branch, and not what was saved on the draft’s own.
  const which = ['--first-parent', '-m', '--raw', '--no-abbrev', '--no-renames', `--format=${MARK}%ct`];
  const commits: Commit[] = [];
  let instant = 0;
  let day = '';
  for (const line of gitText(root, ['log', ...which, '--', 'content/cases']).split('\n')) {
    if (line.startsWith(MARK)) {
      instant = Number(line.slice(MARK.length)) * 1000;
      day = wallClock(instant, timeZone).slice(0, 10);
    }
    const [, before = '', after = '', status, slug] = CHANGE.exec(line) ?? [];
    if (slug) commits.push({ slug, day, instant, before, after, isNew: status === 'A' });
  }
  return commits;
}

function recordIn(text: string): OldRecord | null {
  try {
    return asRecord(parse(text));
  } catch {
    return null;
  }
}

const asRecord = (value: unknown): OldRecord | null =>
  // What is an object and no list has names.
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as OldRecord) : null;

/** What stands in a list of an old record, as far as it is records. */
export const recordsIn = (value: unknown): OldRecord[] =>
  Array.isArray(value) ? value.map(asRecord).filter((one) => one !== null) : [];
