import { copyFile, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { git } from './git.ts';
import { busy } from './moveRefs.ts';
import { leftByTheDead, PROCESS } from './processNotes.ts';
import type { Repository } from './repository.ts';

const TRIES = 20;
const WAIT_MS = 100;

/**
 * Changes entries of the developer’s index. A copy is changed and put in place in one step, and
 * Git’s lock is a second name of a file of ours: whoever finds it after this process was killed
 * can tell that it is left, and nobody has to delete a lock by hand.
 * @param input what `git update-index -z --index-info` reads
 * @throws {Refusal} 503 when somebody else’s lock does not go away
 */
export async function changeIndex(repository: Repository, input: string): Promise<void> {
  const { root } = repository;
  const folder = await repository.gitPath('chain-of-custody');
  const index = await repository.gitPath('index');
  const lock = `${index}.lock`;
  const ours = join(folder, `index-lock.${PROCESS}`);
  const copy = join(folder, `index.${PROCESS}`);
  await mkdir(folder, { recursive: true });
  await writeFile(ours, '');
  try {
    await takeLock(ours, lock, root);
    try {
      // A repository without an index yet has nothing to copy.
      await copyFile(index, copy).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      const env = { GIT_INDEX_FILE: copy };
      await git(root, ['update-index', '-z', '--index-info'], { input, env });
      // So that `git status` need not read the files again.
      await git(root, ['update-index', '-q', '--refresh'], { answers: [1], env }).catch(() => {});
      await rename(copy, index);
    } finally {
      await rm(lock, { force: true });
    }
  } finally {
    for (const file of [ours, copy, `${copy}.lock`]) await rm(file, { force: true });
  }
}

async function takeLock(ours: string, lock: string, root: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await link(ours, lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isLeftBehind(lock, dirname(ours))) await rm(lock, { force: true });
      else if (attempt >= TRIES) throw busy(relative(root, lock));
      else await sleep(WAIT_MS);
    }
  }
}

/** Whether a lock is the second name of a file that a killed newsroom left. */
async function isLeftBehind(lock: string, folder: string): Promise<boolean> {
  const held = await stat(lock).catch(() => null);
  for (const name of await readdir(folder)) {
    if (!name.startsWith('index-lock.') || !leftByTheDead(name)) continue;
    const file = join(folder, name);
    const left = await stat(file).catch(() => null);
    if (held && left?.ino === held.ino && left.dev === held.dev) return true;
    await rm(file, { force: true });
  }
  return false;
}
