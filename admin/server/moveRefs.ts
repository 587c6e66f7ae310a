import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { git, GitError } from './git.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';

/** A ref that goes from one object to another. null: it does not exist. */
export interface RefMove {
  ref: string;
  from: Oid | null;
  to: Oid | null;
}

/** A ref was not where it was expected to be: somebody else was first. Nothing has been changed. */
export class RefMoved extends Error {
  override name = 'RefMoved';
}

/** What a process notes before Git takes its locks, so that the next can tell whose a left lock is. */
interface LockNote {
  pid: number;
  /** Milliseconds since 1970. */
  since: number;
  refs: string[];
}

const TRIES = 12;
const WAIT_MS = 150;
/** A Git process whose server died a moment ago may still be at work. */
const DEAD_FOR_MS = 400;
/** Names this process: a later one may get the same number. */
const PROCESS = randomUUID();

/**
 * Moves refs all or none, each only from where it was expected to be. A lock that a killed
 * newsroom left behind is taken away; the lock of anybody else is waited for.
 * @throws {RefMoved} when one was elsewhere
 * @throws {Refusal} 503 when somebody else’s lock does not go away
 */
export async function moveRefs(repository: Repository, message: string, moves: RefMove[]): Promise<void> {
  const note = await repository.gitPath(`chain-of-custody/refs.${process.pid}.${PROCESS}.json`);
  await mkdir(dirname(note), { recursive: true });
  const refs = moves.map(({ ref }) => ref);
  await writeFile(note, JSON.stringify({ pid: process.pid, since: Date.now(), refs } satisfies LockNote), {
    flush: true,
  });
  try {
    await tryMove(repository, message, moves);
  } finally {
    await rm(note, { force: true });
  }
}

async function tryMove(repository: Repository, message: string, moves: RefMove[]): Promise<void> {
  const input = `start\n${moves.map(command).join('')}prepare\ncommit\n`;
  for (let attempt = 1; ; attempt++) {
    try {
      await git(repository.root, ['update-ref', '-m', `newsroom: ${message}`, '--stdin'], { input });
      return;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      const lock = /'([^']+\.lock)': File exists/.exec(error.message)?.[1];
      if (!lock) {
        if (/but expected|already exists|unable to resolve reference/.test(error.message))
          throw new RefMoved(error.message);
        throw error;
      }
      const taken = await takeAway(repository, lock);
      if (attempt >= TRIES)
        throw new Refusal(
          503,
          `Git is busy on this computer, or was interrupted, so nothing more can be saved. If no Git command is running, a developer must delete the file ${relative(repository.root, lock)}. Your text stays here.`,
        );
      if (!taken) await sleep(WAIT_MS);
    }
  }
}

const command = ({ ref, from, to }: RefMove) => {
  if (to === null) return `delete ${ref} ${from}\n`;
  return from === null ? `create ${ref} ${to}\n` : `update ${ref} ${to} ${from}\n`;
};

/** Removes a lock if a newsroom process that is dead now took it. */
async function takeAway(repository: Repository, lock: string): Promise<boolean> {
  const path = resolve(repository.root, lock);
  const folder = dirname(await repository.gitPath('chain-of-custody/x'));
  for (const name of await readdir(folder)) {
    if (!/^refs\..*\.json$/.test(name) || name.includes(PROCESS)) continue;
    const note = await readNote(join(folder, name));
    if (!note || isAlive(note.pid)) continue;
    const locks = await Promise.all(
      [...note.refs, 'HEAD', 'packed-refs'].map(async (ref) => resolve(await repository.gitPath(`${ref}.lock`))),
    );
    const made = await stat(path).catch(() => null);
    if (!made || !locks.includes(path)) continue;
    // Older than the note: it was there before that process came.
    if (made.mtimeMs < note.since - 1_000 || Date.now() - made.mtimeMs < DEAD_FOR_MS) continue;
    await rm(path, { force: true });
    return true;
  }
  return false;
}

async function readNote(file: string): Promise<LockNote | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockNote;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  // The number of a process that died may be this one’s own now.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
