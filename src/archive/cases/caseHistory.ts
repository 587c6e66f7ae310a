import { execFileSync } from 'node:child_process';
import { wallClock } from '../../model/wallClock.ts';
import type { Archive } from '../archive.ts';

/** When the record of each case was changed on the site, newest first, as `2026-11-23`. */
export type CaseHistory = ReadonlyMap<string, string[]>;

const MARK = '@';
const kept = new WeakMap<Archive, CaseHistory>();

/**
 * When each case file was changed, from Git: one question for all of them. A draft counts on the day of its
 * publication. Empty without Git, and in a copy that has no history.
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
  const history = new Map<string, string[]>();
  let day = '';
  for (const line of gitLog(root).split('\n')) {
    if (line.startsWith(MARK)) day = wallClock(Number(line.slice(MARK.length)) * 1000, timeZone).slice(0, 10);
    const [, slug] = /^content\/cases\/([a-z0-9-]+)\.yaml$/.exec(line) ?? [];
    if (!slug) continue;
    const days = history.get(slug) ?? [];
    if (days.at(-1) !== day) days.push(day);
    history.set(slug, days);
  }
  return history;
}

function gitLog(root: string): string {
  try {
    // What a merge brought to the branch, and not what was saved on the draft’s own.
    const which = ['--first-parent', '-m', '--name-only', `--format=${MARK}%ct`];
    return execFileSync('git', ['log', ...which, '--', 'content/cases'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return '';
  }
}
