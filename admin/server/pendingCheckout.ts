import { mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { git, gitLine, GitError } from './git.ts';
import { moveRefs, type RefMove } from './moveRefs.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';

export interface ChangedFile {
  path: string;
  before: Oid | null;
  after: Oid | null;
}
interface Pending {
  ref: string;
  commit: Oid;
  files: ChangedFile[];
  /** Refs that were to move with the branch. */
  also?: RefMove[];
}

const INDEX_TRIES = 20;
const INDEX_WAIT_MS = 100;

/**
 * Brings the work tree and the index after a commit that the content API made. What is to be
 * done is noted before the branch moves, so that a process that dies in between leaves a note
 * behind and the next one does the rest. Files that somebody changed meanwhile are left alone.
 */
export class PendingCheckout {
  private readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  async note(pending: Pending): Promise<void> {
    await this.writeWhole(await this.file(), Buffer.from(JSON.stringify(pending)));
  }

  async forget(): Promise<void> {
    await rm(await this.file(), { force: true });
  }

  /** Does what the note that a process left behind asks for, if its commit came to be. */
  async finishLeftOver(): Promise<void> {
    const pending = await this.read();
    if (pending) await this.finish(pending);
  }

  /** Brings work tree and index after a commit, and takes the note away. */
  async finish(pending: Pending): Promise<void> {
    const { root } = this.repository;
    const onBranch = await git(root, ['merge-base', '--is-ancestor', pending.commit, pending.ref]).then(
      () => true,
      () => false,
    );
    if (onBranch) {
      await this.moveTheOthers(pending);
      for (const file of pending.files) await this.checkOut(file);
      await this.updateIndex(pending.files);
    }
    await this.forget();
  }

  /** Git moves several refs one after the other, the branch first: a killed one may have left the others behind. */
  private async moveTheOthers({ also = [] }: Pending): Promise<void> {
    const now = await this.repository.objectNames(also.map(({ ref }) => ref));
    const left = also.filter(({ from, to }, index) => now[index] === from && from !== to);
    if (left.length > 0) await moveRefs(this.repository, 'finish publishing', left);
  }

  private async file(): Promise<string> {
    return this.repository.gitPath('chain-of-custody/pending.json');
  }

  private async read(): Promise<Pending | null> {
    try {
      return JSON.parse(await readFile(await this.file(), 'utf8')) as Pending;
    } catch {
      // No note: nothing was left undone. It is renamed into place, so it is never half a note.
      return null;
    }
  }

  private async checkOut({ path, before, after }: ChangedFile): Promise<void> {
    const { root } = this.repository;
    const target = join(root, path);
    const now = await gitLine(root, ['hash-object', '--', path]).catch(() => null);
    if (now !== before || now === after) return;
    if (after) {
      const [content] = await this.repository.blobs([after]);
      if (content) await this.writeWhole(target, content);
    } else {
      await rm(target, { force: true });
      // The folder of a story goes with its last file.
      await rmdir(dirname(target)).catch(() => {});
    }
  }

  /** In the index too, or the developer’s next commit would undo the author’s. Waits while Git holds the index. */
  private async updateIndex(files: ChangedFile[]): Promise<void> {
    const { root } = this.repository;
    const listing = (await git(root, ['ls-files', '-s', '-z', '--', ...files.map(({ path }) => path)])).toString();
    const staged = new Map(
      listing.split('\0').flatMap((line) => {
        const match = /^\d+ ([0-9a-f]+) 0\t(.+)$/s.exec(line);
        return match ? [[match[2]!, match[1]!] as const] : [];
      }),
    );
    const input = files
      .filter(({ path, before }) => (staged.get(path) ?? null) === before)
      .map(({ path, before, after }) =>
        after ? `100644 ${after}\t${path}\0` : `0 ${'0'.repeat(before?.length ?? 40)}\t${path}\0`,
      )
      .join('');
    for (let attempt = 1; input; attempt++) {
      try {
        await git(root, ['update-index', '-z', '--index-info'], { input });
        break;
      } catch (error) {
        if (!(error instanceof GitError) || !/index\.lock/.test(error.message)) throw error;
        if (attempt >= INDEX_TRIES)
          throw new Refusal(
            503,
            'Git is busy on this computer, or was interrupted, so nothing more can be saved. If no Git command is running, a developer must delete the file .git/index.lock. Your text stays here.',
          );
        await sleep(INDEX_WAIT_MS);
      }
    }
    // So that `git status` need not read the files again.
    await git(root, ['update-index', '-q', '--refresh'], { answers: [1] }).catch(() => {});
  }

  /**
   * Writes a file so that it is there whole or not at all, and on the disk when this returns.
   * The draft lies in Git's own folder, where nobody takes it for content.
   */
  private async writeWhole(file: string, content: Buffer): Promise<void> {
    const draft = await this.repository.gitPath(`chain-of-custody/draft.${process.pid}`);
    await mkdir(dirname(draft), { recursive: true });
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  }
}
