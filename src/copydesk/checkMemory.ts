import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentDigest } from './contentFiles.ts';
import type { CheckedEntry } from './entryFile.ts';

/** A file of this size is begun anew: most of it is about texts that have changed since. */
const MOST_BYTES = 200_000_000;

/**
 * Remembers on the disk which content files were checked and found right: to parse thousands of
 * texts on each build takes longer than all else that the copy desk does. A file is known by its
 * path and the digest of its bytes, and everything is forgotten when the rules change. One line an
 * entry, which makes a line that was cut off by a crash a line that is not understood, and no more.
 */
export class CheckMemory {
  private readonly file: string;
  private readonly rules: string;
  /** Entries as JSON, by digest and path. */
  private readonly known = new Map<string, string>();
  private learnt: string[] = [];
  private isAnew: boolean;

  /**
   * @param folder the cache folder; made when it is missing
   * @param rules changes when a rule of the check may have changed
   */
  constructor(folder: string, rules: string) {
    this.file = join(folder, 'checked-entries.txt');
    this.rules = rules;
    const [first, ...lines] = readLines(this.file);
    this.isAnew = first !== rules;
    if (this.isAnew) return;
    for (const line of lines) {
      const end = line.indexOf('\t');
      this.known.set(line.slice(0, end), line.slice(end + 1));
    }
  }

  /** What was found in a file of these bytes at this path, if nothing was wrong with it. */
  recall(path: string, bytes: Uint8Array): CheckedEntry | null {
    const json = this.known.get(keyOf({ path, digest: contentDigest(bytes) }));
    if (!json) return null;
    try {
      return JSON.parse(json) as CheckedEntry;
    } catch {
      return null;
    }
  }

  /** What is wrong is never remembered: it is looked at anew until it is right. */
  learn(entry: CheckedEntry): void {
    if (entry.problems.length === 0) this.learnt.push(`${keyOf(entry)}\t${JSON.stringify(entry)}\n`);
  }

  /** Writes what was learnt. */
  save(): void {
    if (this.learnt.length === 0) return;
    mkdirSync(dirname(this.file), { recursive: true });
    if (this.isAnew) {
      const draft = `${this.file}.${process.pid}`;
      writeFileSync(draft, `${this.rules}\n${this.learnt.join('')}`);
      renameSync(draft, this.file);
    } else appendFileSync(this.file, this.learnt.join(''));
    this.isAnew = false;
    this.learnt = [];
  }
}

/** A digest of everything that decides whether a file is right: the code of the check, and the versions of its packages. */
export function rulesVersion(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['model', 'mdx', 'copydesk'])
    for (const name of readdirSync(join(root, 'src', folder)).sort())
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(root, 'src', folder, name)));
  return hash.digest('hex');
}

const keyOf = ({ path, digest }: Pick<CheckedEntry, 'path' | 'digest'>) => `${digest} ${path}`;

function readLines(file: string): string[] {
  try {
    return statSync(file).size > MOST_BYTES ? [] : readFileSync(file, 'utf8').split('\n');
  } catch {
    // No memory yet.
    return [];
  }
}
