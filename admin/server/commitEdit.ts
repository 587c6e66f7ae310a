import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { git, gitLine, GitError } from './git.ts';
import { PendingCheckout, type ChangedFile } from './pendingCheckout.ts';
import { Refusal } from './refusal.ts';
import type { Author, Oid, Repository } from './repository.ts';

/** One file of an edit. */
export interface EditedFile {
  path: string;
  /** The new content; null deletes the file. */
  content: Buffer | null;
  /** The version that the author began from; null for a new file. */
  base: Oid | null;
}
export interface Edit {
  author: Author;
  message: string;
  files: EditedFile[];
}

const TRIES = 5;

/**
 * Commits exactly the files of one edit on the branch that is checked out, and brings the work
 * tree after it. Objects and a temporary index first, then one compare-and-swap of the branch:
 * at every instant the edit is there whole or not at all.
 * @returns the new object names by path
 * @throws {Refusal} 409 when a file has changed since the author began, in Git or on disk
 */
export async function commitEdit(repository: Repository, edit: Edit): Promise<Map<string, Oid | null>> {
  const { root } = repository;
  const pending = new PendingCheckout(repository);
  await pending.finishLeftOver();
  const after = new Map<string, Oid | null>();
  for (const { path, content } of edit.files)
    after.set(
      path,
      content && (await gitLine(root, ['hash-object', '-w', '--stdin', '--no-filters'], { input: content })),
    );

  for (let attempt = 1; ; attempt++) {
    const { ref, commit: head } = await repository.branch();
    const changes = await changesSince(repository, head, edit, after);
    if (changes.every(({ before, after: now }) => before === now)) return after;
    const commit = await makeCommit(repository, head, edit, changes);
    const todo = { ref, commit, files: changes };
    await pending.note(todo);
    try {
      await git(root, ['update-ref', '-m', `newsroom: ${edit.message}`, ref, commit, head]);
    } catch (error) {
      await pending.forget();
      // Somebody else’s commit came first. If it left these files alone, go on from it.
      if (error instanceof GitError && attempt < TRIES) continue;
      throw error;
    }
    // The edit is safe now. Should the work tree not follow, the note stays and the next save does it.
    await pending.finish(todo).catch((error: unknown) => console.error('The work tree did not follow a save:', error));
    return after;
  }
}

async function changesSince(
  repository: Repository,
  head: Oid,
  edit: Edit,
  after: Map<string, Oid | null>,
): Promise<ChangedFile[]> {
  const tree = await repository.contentTree(head);
  for (const { path, base } of edit.files) {
    const now = tree.get(path) ?? null;
    if (now !== base) throw await staleRefusal(repository, head, path, base, now);
    if (await hasUncommittedChange(repository, path, now))
      throw new Refusal(
        409,
        `${path} has changes on this computer that are not in the newsroom’s history, so saving would destroy them. A developer must commit or discard them first. Your text stays here.`,
      );
  }
  return edit.files.map(({ path }) => ({ path, before: tree.get(path) ?? null, after: after.get(path) ?? null }));
}

async function staleRefusal(
  repository: Repository,
  head: Oid,
  path: string,
  base: Oid | null,
  now: Oid | null,
): Promise<Refusal> {
  const { name, when } = await repository.lastChange(head, path);
  const time = when ? ` (${new Date(when).toISOString().slice(0, 16).replace('T', ', ')} UTC)` : '';
  if (base === null)
    return new Refusal(
      409,
      `There is an entry at this address already, by ${name}${time}. Change the title a little. Your text stays here.`,
    );
  const what = now === null ? 'deleted this entry' : 'saved this entry';
  return new Refusal(
    409,
    `${name} ${what} while you were editing${time}. To lose nobody’s work, your version was not saved. Your text stays here: copy what you changed, reload the page, and put it into the new version.`,
  );
}

/** Whether a developer has changed a file in the work tree or the index without committing it. */
async function hasUncommittedChange({ root }: Repository, path: string, committed: Oid | null): Promise<boolean> {
  if (committed === null) return (await gitLine(root, ['ls-files', '--cached', '--others', '--', path])) !== '';
  const status = await gitLine(root, ['status', '--porcelain', '--untracked-files=all', '--', path]);
  return status !== '';
}

async function makeCommit(repository: Repository, head: Oid, edit: Edit, changes: ChangedFile[]): Promise<Oid> {
  const { root } = repository;
  const index = await repository.gitPath(`chain-of-custody/index.${process.pid}`);
  await mkdir(dirname(index), { recursive: true });
  const env = {
    GIT_INDEX_FILE: index,
    GIT_AUTHOR_NAME: edit.author.name,
    GIT_AUTHOR_EMAIL: edit.author.email,
    GIT_COMMITTER_NAME: edit.author.name,
    GIT_COMMITTER_EMAIL: edit.author.email,
  };
  try {
    await git(root, ['read-tree', head], { env });
    const none = '0'.repeat(head.length);
    const input = changes.map(({ path, after }) => `${after ? '100644' : '0'} ${after ?? none}\t${path}\0`).join('');
    await git(root, ['update-index', '-z', '--index-info'], { env, input });
    const tree = await gitLine(root, ['write-tree'], { env });
    return await gitLine(root, ['commit-tree', tree, '-p', head], { env, input: `${edit.message}\n` });
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}
