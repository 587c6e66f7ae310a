import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leftByTheDead, PROCESS } from './processNotes.ts';
import type { Repository } from './repository.ts';

/** What a process notes before Git takes its locks, so that the next can tell whose a left lock is. */
interface LockNote {
  /** Milliseconds since 1970. */
  since: number;
  locks: string[];
}

/** A Git process whose server died a moment ago may still be at work. */
const DEAD_FOR_MS = 400;
/** Clocks of file systems are a little behind. */
const SLACK_MS = 1_000;

/** Notes which refs are about to be locked, does the work, and takes the note away. */
export async function withLocksNoted<T>(repository: Repository, refs: string[], work: () => Promise<T>): Promise<T> {
  const folder = await repository.gitPath('chain-of-custody');
  const file = join(folder, `refs.${PROCESS}.json`);
  const locks = await Promise.all([...refs, 'HEAD', 'packed-refs'].map((ref) => repository.gitPath(`${ref}.lock`)));
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ since: Date.now(), locks } satisfies LockNote), { flush: true });
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** Removes the locks of refs, and the other files, that killed newsrooms left behind. Those of anybody else stay. */
export async function takeAwayLeftLocks(repository: Repository): Promise<void> {
  const folder = await repository.gitPath('chain-of-custody');
  for (const name of await readdir(folder).catch(() => [])) {
    if (!leftByTheDead(name)) continue;
    const file = join(folder, name);
    // The lock of the index needs its own proof: see `changeIndex`.
    if (name.startsWith('index-lock.')) continue;
    const note = name.startsWith('refs.') ? await readNote(file) : null;
    if (!note || (await removeLocks(note))) await rm(file, { force: true });
  }
}

/** Returns whether no lock of the note is left. */
async function removeLocks({ since, locks }: LockNote): Promise<boolean> {
  let clear = true;
  for (const lock of locks) {
    const made = await stat(lock).catch(() => null);
    // Older than the note: it was there before, and is somebody else’s.
    if (!made || made.mtimeMs < since - SLACK_MS) continue;
    if (Date.now() - made.mtimeMs < DEAD_FOR_MS) clear = false;
    else await rm(lock, { force: true });
  }
  return clear;
}

async function readNote(file: string): Promise<LockNote | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockNote;
  } catch {
    // Half a note: that process died before it took a lock.
    return null;
  }
}
