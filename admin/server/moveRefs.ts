import { relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { git, GitError } from './git.ts';
import { takeAwayLeftLocks, withLocksNoted } from './leftLocks.ts';
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

const TRIES = 12;
const WAIT_MS = 150;

/**
 * Moves refs all or none, each only from where it was expected to be. A lock that a killed
 * newsroom left behind is taken away; the lock of anybody else is waited for.
 * @throws {RefMoved} when one was elsewhere
 * @throws {Refusal} 503 when somebody else’s lock does not go away
 */
export async function moveRefs(repository: Repository, message: string, moves: RefMove[]): Promise<void> {
  const input = `start\n${moves.map(command).join('')}prepare\ncommit\n`;
  const refs = moves.map(({ ref }) => ref);
  for (let attempt = 1; ; attempt++) {
    try {
      await withLocksNoted(repository, refs, () =>
        git(repository.root, ['update-ref', '-m', `newsroom: ${message}`, '--stdin'], { input }),
      );
      return;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      const lock = /'([^']+\.lock)': File exists/.exec(error.message)?.[1];
      if (lock === undefined) {
        const moved = /but expected|already exists|unable to resolve reference/.test(error.message);
        throw moved ? new RefMoved(error.message) : error;
      }
      if (attempt >= TRIES) throw busy(relative(repository.root, resolve(repository.root, lock)));
      await takeAwayLeftLocks(repository);
      await sleep(WAIT_MS);
    }
  }
}

/** The refusal when a lock of Git does not go away. */
export const busy = (lock: string) =>
  new Refusal(
    503,
    `Git is busy on this computer, or was interrupted, so nothing more can be saved. If no Git command is running, a developer must delete the file ${lock}. Your text stays here.`,
  );

const command = ({ ref, from, to }: RefMove) => {
  if (to === null) return `delete ${ref} ${from}\n`;
  return from === null ? `create ${ref} ${to}\n` : `update ${ref} ${to} ${from}\n`;
};
