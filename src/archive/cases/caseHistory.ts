import { execFileSync } from 'node:child_process';

/** When the record of a case was changed, newest first, as `2026-11-23`. */
export type CaseHistory = ReadonlyMap<string, string[]>;

const MARK = '@';
const kept = new Map<string, CaseHistory>();

/**
 * When each case file was changed, from Git: one question for all of them. Empty without Git, and in a
 * copy that has no history.
 * @param root the folder that holds `content`
 */
export function caseHistory(root: string): CaseHistory {
  const known = kept.get(root) ?? read(root);
  kept.set(root, known);
  return known;
}

function read(root: string): CaseHistory {
  const history = new Map<string, string[]>();
  let day = '';
  for (const line of gitLog(root).split('\n')) {
    if (line.startsWith(MARK)) day = line.slice(MARK.length);
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
    const format = `--format=${MARK}%cs`;
    return execFileSync('git', ['log', format, '--name-only', '--', 'content/cases'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    return '';
  }
}
