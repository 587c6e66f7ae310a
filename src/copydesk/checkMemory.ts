import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckedEntry } from './entryFile.ts';

/** A file of this size is begun anew: most of it is about texts that have changed since. */
const MOST_BYTES = 200_000_000;
/** How many entries are learnt before they are written: thousands would fill the memory. */
const AT_ONCE = 100;

/**
 * Remembers on the disk which content files were checked and found right: to parse thousands of
 * texts on each build takes longer than all else that the copy desk does. A file is known by its
 * path and the digest of its bytes, and everything is forgotten when the rules change. One line an
 * entry, which makes a line that was cut off by a crash a line that is not understood, and no more.
 */
export class CheckMemory {
  private readonly file: string;
  private readonly rules: string;
  /** The file as it was read, and the place in it of each entry's JSON, by digest and path. */
  private readonly bytes: Buffer;
  private readonly known = new Map<string, { start: number; end: number }>();
  private learnt: string[] = [];
  private isAnew: boolean;

  /**
   * @param folder the cache folder; made when it is missing
   * @param rules changes when a rule of the check may have changed
   */
  constructor(folder: string, rules: string) {
    this.file = join(folder, 'checked-entries.txt');
    this.rules = rules;
    this.bytes = readMemory(this.file);
    this.isAnew = !this.bytes.subarray(0, rules.length + 1).equals(Buffer.from(`${rules}\n`));
    if (!this.isAnew) this.readPlaces(rules.length + 1);
  }

  private readPlaces(first: number): void {
    for (let start = first, end = 0; start < this.bytes.length; start = end + 1) {
      end = this.bytes.indexOf('\n', start);
      if (end < 0) return;
      const tab = this.bytes.indexOf('\t', start);
      if (tab > start && tab < end) this.known.set(this.bytes.toString('utf8', start, tab), { start: tab + 1, end });
    }
  }

  /** What was found in a file of these bytes at this path, if nothing was wrong with it. */
  recall(path: string, bytes: Uint8Array): CheckedEntry | null {
    const place = this.known.get(keyOf(path, bytes));
    if (!place) return null;
    try {
      return JSON.parse(this.bytes.toString('utf8', place.start, place.end)) as CheckedEntry;
    } catch {
      return null;
    }
  }

  /** What is wrong is never remembered: it is looked at anew until it is right. */
  learn(entry: CheckedEntry, bytes: Uint8Array): void {
    if (entry.problems.length > 0) return;
    this.learnt.push(`${keyOf(entry.path, bytes)}\t${JSON.stringify(entry)}\n`);
    if (this.learnt.length >= AT_ONCE) this.save();
  }

  /** Writes what was learnt. */
  save(): void {
    if (this.learnt.length === 0) return;
    mkdirSync(dirname(this.file), { recursive: true });
    const lines = this.learnt.join('');
    if (this.isAnew) {
      const draft = `${this.file}.${process.pid}`;
      writeFileSync(draft, `${this.rules}\n${lines}`);
      renameSync(draft, this.file);
      // The last line of before may have been cut off.
    } else appendFileSync(this.file, `\n${lines}`);
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

/** With the whole SHA-256: a shorter digest is a name, but not proof against somebody who looks for a second text that has it. */
const keyOf = (path: string, bytes: Uint8Array) => `${createHash('sha256').update(bytes).digest('hex')} ${path}`;

function readMemory(file: string): Buffer {
  try {
    if (statSync(file).size <= MOST_BYTES) return readFileSync(file);
  } catch {
    // No memory yet.
  }
  return Buffer.alloc(0);
}
