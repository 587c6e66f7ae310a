import { KINDS } from '../../src/model/kind.ts';
import type { EditedFile } from './commitEdit.ts';
import type { DraftStatus } from './draftHistory.ts';
import { STATUS_TRAILER } from './draftHistory.ts';
import { draftRef, type DraftKey } from './draftRefs.ts';
import type { Draft, Drafts } from './drafts.ts';
import { titleIn } from './entryTitle.ts';
import { keepContents, makeCommit } from './makeCommit.ts';
import { moveRefs, RefMoved } from './moveRefs.ts';
import type { Author, Oid, Repository } from './repository.ts';
import { staleRefusal } from './staleRefusal.ts';

const TRIES = 5;

/**
 * Saves one entry on its draft’s branch, which begins at what is published. One commit, one
 * compare-and-swap of the branch; neither the work tree nor a developer’s index is touched.
 * An unfinished text is welcome.
 * @returns the new object names by path
 * @throws {Refusal} 409 when the draft, or what is published, is not what the author began from
 */
export async function saveDraft(
  repository: Repository,
  drafts: Drafts,
  key: DraftKey,
  files: EditedFile[],
  author: Author,
): Promise<Map<string, Oid | null>> {
  const after = await keepContents(repository, files);
  for (let attempt = 1; ; attempt++) {
    const { commit: head } = await repository.branch();
    const draft = await drafts.find(key.kind, key.slug);
    const from = draft?.tip ?? head;
    const tree = await repository.contentTree(from);
    for (const { path, base } of files) {
      const now = tree.get(path) ?? null;
      if (now !== base && now !== after.get(path)) throw await clash(repository, key, draft, head, path, base, now);
    }
    const changes = files.map(({ path }) => ({ path, after: after.get(path) ?? null }));
    if (changes.every((change) => (tree.get(change.path) ?? null) === change.after)) return after;
    const title = titleIn(files[0]?.content?.toString() ?? '') ?? key.slug;
    const message = withStatus(`Draft ${labelOf(key)}: ${title}`, draft?.status ?? 'draft');
    const commit = await makeCommit(repository, { parents: [from], changes, message, author });
    try {
      await moveRefs(repository, message.split('\n')[0]!, [
        { ref: draftRef(key), from: draft ? draft.local : await branchThatIsOver(repository, key), to: commit },
      ]);
      return after;
    } catch (error) {
      // Another process came first. If it left these files alone, go on from there.
      if (!(error instanceof RefMoved) || attempt >= TRIES) throw error;
    }
  }
}

/** A message with the status as its trailer. Each commit of a draft has it: the newest tells. */
export const withStatus = (message: string, status: DraftStatus) => `${message}\n\n${STATUS_TRAILER}: ${status}`;

/** What authors call the kind of an entry, within a sentence. */
export const labelOf = ({ kind }: DraftKey) => KINDS[kind].label.toLowerCase();

/** A branch that a developer merged by hand is still there, but it is no draft any more. A new draft takes its place. */
export async function branchThatIsOver(repository: Repository, key: DraftKey): Promise<Oid | null> {
  return (await repository.objectNames([draftRef(key)]))[0] ?? null;
}

async function clash(
  repository: Repository,
  entry: DraftKey,
  draft: Draft | null,
  head: Oid,
  path: string,
  base: Oid | null,
  theirsVersion: Oid | null,
) {
  const inDraft = draft !== null && (theirsVersion !== null || !draft.isNew);
  const last = inDraft ? await repository.lastChange(draft.tip, path) : await repository.lastChange(head, path);
  const where = draft ? 'draft' : 'published';
  return staleRefusal({ path, entry, base, theirsVersion, by: last.name, when: last.when, where, doing: 'save' });
}
