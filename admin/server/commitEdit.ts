import { allowedPath } from './allowedPath.ts';
import { guardDevelopersWork } from './developersWork.ts';
import { keepContents, makeCommit } from './makeCommit.ts';
import { moveRefs, RefMoved, type RefMove } from './moveRefs.ts';
import { PendingCheckout, type ChangedFile } from './pendingCheckout.ts';
import type { Author, Oid, Repository } from './repository.ts';
import { staleRefusal } from './staleRefusal.ts';

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
  /** When the words were written, if not now, and who commits them, if not the author. */
  written?: string;
  committer?: Author;
  /** Refs that move in the same instant as the branch: the draft that is published ends. */
  also?: RefMove[];
}

const TRIES = 5;

/**
 * Commits exactly the files of one edit on the branch that is checked out, and brings the work
 * tree after it. Objects and a temporary index first, then one compare-and-swap of the refs:
 * at every instant the edit is there whole or not at all.
 * @returns the new object names by path
 * @throws {Refusal} 409 when a file has changed since the author began, in Git or on disk
 */
export async function commitEdit(repository: Repository, edit: Edit): Promise<Map<string, Oid | null>> {
  const pending = new PendingCheckout(repository);
  await pending.finishLeftOver();
  const after = await keepContents(repository, edit.files);
  const { also = [] } = edit;
  for (let attempt = 1; ; attempt++) {
    const { ref, commit: head } = await repository.branch();
    const files = await changesSince(repository, head, edit, after);
    if (files.every(({ before, after: now }) => before === now)) {
      if (also.length > 0) await moveRefs(repository, edit.message, also);
      return after;
    }
    const commit = await makeCommit(repository, { ...edit, parents: [head], changes: files });
    const todo = { ref, commit, files, also };
    await pending.note(todo);
    try {
      await moveRefs(repository, edit.message, [{ ref, from: head, to: commit }, ...also]);
    } catch (error) {
      await pending.forget();
      // Somebody else’s commit came first. If it left these files alone, go on from it.
      if (error instanceof RefMoved && attempt < TRIES) continue;
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
    if (now !== base && now !== after.get(path)) {
      const { name: by, when } = await repository.lastChange(head, path);
      const doing = edit.also ? 'publish' : 'save';
      const { kind, slug } = allowedPath(path);
      const entry = { kind, slug };
      throw staleRefusal({ path, entry, base, theirsVersion: now, by, when, where: 'published', doing });
    }
    await guardDevelopersWork(repository, path, now);
  }
  return edit.files.map(({ path }) => ({ path, before: tree.get(path) ?? null, after: after.get(path) ?? null }));
}
