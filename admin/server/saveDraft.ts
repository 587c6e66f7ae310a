import { KINDS } from '../../src/model/kind.ts';
import type { EditedFile } from './commitEdit.ts';
import { draftClash } from './draftClash.ts';
import { STATUS_TRAILER, type DraftStatus } from './draftHistory.ts';
import { draftRef, type DraftKey } from './draftRefs.ts';
import type { Draft, Drafts } from './drafts.ts';
import { titleIn } from './entryTitle.ts';
import { keepContents, makeCommit } from './makeCommit.ts';
import { moveRefs, RefMoved } from './moveRefs.ts';
import type { Author, Oid, Repository } from './repository.ts';

const TRIES = 5;

/** Where a save would go: on the draft of the entry, or on a new one that begins at what is published. */
export interface DraftBegin {
  /** The newest published commit. */
  head: Oid;
  draft: Draft | null;
  /** The files of the draft, or what is published. */
  tree: ReadonlyMap<string, Oid>;
}

/** Looks where a save of an entry would go now. */
export async function draftBegin(repository: Repository, drafts: Drafts, key: DraftKey): Promise<DraftBegin> {
  const { commit: head } = await repository.branch();
  const draft = await drafts.find(key.kind, key.slug);
  return { head, draft, tree: await repository.contentTree(draft?.tip ?? head) };
}

/**
 * Saves one entry on its draft’s branch. One commit, one compare-and-swap of the branch; neither
 * the work tree nor a developer’s index is touched. An unfinished text is welcome.
 * @param begin where it goes, as it was looked at just now
 * @returns the new object names by path
 * @throws {Refusal} 409 when the draft, or what is published, is not what the author began from
 */
export async function saveDraft(
  repository: Repository,
  drafts: Drafts,
  key: DraftKey,
  { files, author, begin }: { files: EditedFile[]; author: Author; begin: DraftBegin },
): Promise<Map<string, Oid | null>> {
  const after = await keepContents(repository, files);
  for (let attempt = 1; ; attempt++) {
    const { head, draft, tree } = attempt === 1 ? begin : await draftBegin(repository, drafts, key);
    for (const { path, base } of files) {
      const now = tree.get(path) ?? null;
      if (now !== base && now !== after.get(path))
        throw await draftClash(repository, draft, head, { entry: key, path, base, now });
    }
    const changes = files.map(({ path }) => ({ path, after: after.get(path) ?? null }));
    if (changes.every((change) => (tree.get(change.path) ?? null) === change.after)) return after;
    const title = titleIn(files[0]?.content?.toString() ?? '') ?? key.slug;
    const words = `Draft ${labelOf(key)}: ${title}`;
    const message = withStatus(words, draft?.status ?? 'draft');
    const commit = await makeCommit(repository, { parents: [draft?.tip ?? head], changes, message, author });
    // A branch that a developer merged by hand is still there, but it is no draft any more.
    const from = draft ? draft.local : ((await repository.objectNames([draftRef(key)]))[0] ?? null);
    try {
      await moveRefs(repository, words, [{ ref: draftRef(key), from, to: commit }]);
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
