import { execFileSync } from 'node:child_process';

const MOST_BYTES = 256 * 1024 * 1024;

/** What a command of Git prints; empty without Git, and outside of a repository. @param root where to ask */
export const gitText = (root: string, command: string[]): string => ask(root, command).toString('utf8');

/** Texts by their names in Git, all with one question. What Git does not have is left out. */
export function gitBlobs(root: string, names: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (names.length === 0) return texts;
  const answer = ask(root, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  // `<name> blob <bytes>`, a line break, the bytes, a line break; or `<name> missing`.
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    if (end < 0) break;
    const [name = '', type, bytes] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(name, answer.toString('utf8', at, at + Number(bytes)));
    at += Number(bytes) + 1;
  }
  return texts;
}

function ask(root: string, command: string[], input?: string): Buffer {
  try {
    return execFileSync('git', command, {
      cwd: root,
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: MOST_BYTES,
    });
  } catch {
    return Buffer.alloc(0);
  }
}
