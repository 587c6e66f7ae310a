import type { DeletedDraft } from '../desk/deletedDraft.ts';
import { KINDS, pathOfEntry, type KindName } from '../../src/model/kind.ts';
import { isEntryName, draftRef, type DraftKey } from './draftRefs.ts';
import type { Drafts } from './drafts.ts';
import { titleIn } from './entryTitle.ts';
import { git } from './git.ts';
import { makeCommit } from './makeCommit.ts';
import { moveRefs, RefMoved } from './moveRefs.ts';
import { Refusal } from './refusal.ts';
import type { Author, Oid, Repository } from './repository.ts';
import { labelOf, withStatus } from './saveDraft.ts';

const REFS = 'refs/newsroom/deleted/cms/';

/** A draft that was deleted: the commit that says so, whose parent is the draft as it was. */
interface Deleted extends DraftKey {
  ref: string;
  tip: Oid;
  deletedBy: Author;
  deletedAt: string;
}

/**
 * The drafts that were deleted, the last first. An author sees those that they wrote on or deleted, an editor all.
 * @param isEditor whether whoever asks is an editor
 */
export async function deletedDrafts(
  repository: Repository,
  { email }: Author,
  isEditor: boolean,
): Promise<DeletedDraft[]> {
  const found: Deleted[] = [];
  for (const draft of await refs(repository))
    if (isEditor || draft.deletedBy.email === email || (await hasWritten(repository, draft, email))) found.push(draft);
  const texts = await repository.objects(found.map(({ kind, slug, tip }) => `${tip}:${pathOfEntry(kind, slug)}`));
  return found.map(({ ref, kind, slug, deletedBy, deletedAt }, index) => ({
    id: ref.slice(REFS.length),
    kind,
    slug,
    title: titleIn(texts[index]?.content.toString() ?? '') ?? slug,
    deletedBy: deletedBy.name,
    deletedAt,
  }));
}

/**
 * Takes a deleted draft up again, as a draft: its words go back to its branch, behind all that was there.
 * @param id as `deletedDrafts` has it
 * @returns the entry
 * @throws {Refusal} 404 when it is not there, 403 when it is somebody else’s, 409 when the entry has another draft now
 */
export async function restoreDraft(
  repository: Repository,
  drafts: Drafts,
  id: string,
  author: Author,
  isEditor: boolean,
): Promise<{ kind: KindName; slug: string }> {
  const deleted = (await refs(repository)).find(({ ref }) => ref === `${REFS}${id}`);
  if (!deleted)
    throw new Refusal(404, 'This draft is not among the deleted ones any more. Somebody may have restored it.');
  const { kind, slug, tip, ref } = deleted;
  const listed = await deletedDrafts(repository, author, isEditor);
  const known = listed.find((one) => one.id === id);
  if (!known) throw new Refusal(403, 'This draft is not yours. Whoever wrote it, or an editor, can restore it.');
  const another = await drafts.find(kind, slug);
  if (another)
    throw new Refusal(
      409,
      `There is another draft of this ${KINDS[kind].label.toLowerCase()} now, by ${another.author.name}. Nothing was changed. Publish or delete that one first.`,
    );
  const message = `Restore the draft of ${labelOf(deleted)}: ${known.title}`;
  const commit = await makeCommit(repository, {
    parents: [tip],
    changes: [],
    // Whatever it was before, somebody looks at it again first.
    message: withStatus(message, 'draft'),
    author,
  });
  const [from = null] = await repository.objectNames([draftRef(deleted)]);
  try {
    await moveRefs(repository, message, [
      { ref: draftRef(deleted), from, to: commit },
      { ref, from: tip, to: null },
    ]);
  } catch (error) {
    if (!(error instanceof RefMoved)) throw error;
    throw new Refusal(409, 'Somebody restored or changed this draft in the same moment. Reload the page.');
  }
  return { kind, slug };
}

async function refs({ root }: Repository): Promise<Deleted[]> {
  const format = '%(refname)%1f%(objectname)%1f%(authorname)%1f%(authoremail:trim)%1f%(authordate:iso-strict)';
  const listing = await git(root, ['for-each-ref', `--format=${format}`, REFS]);
  const found: Deleted[] = [];
  for (const line of listing.toString().split('\n').filter(Boolean)) {
    const [ref = '', tip = '', name = '', email = '', deletedAt = ''] = line.split('\x1f');
    const [kind = '', slug = ''] = ref.slice(REFS.length).split('/');
    if (isEntryName(kind, slug)) found.push({ ref, tip, kind, slug, deletedBy: { name, email }, deletedAt });
  }
  return found.sort((one, other) => stampOf(other).localeCompare(stampOf(one)));
}

/** The moment of deletion to the millisecond, which ends the name: Git’s own dates are of whole seconds. */
const stampOf = ({ ref }: Deleted) => ref.slice(ref.lastIndexOf('/') + 1);

/** Whether somebody is among the authors of a draft: of its commits that are not on the site. */
async function hasWritten(repository: Repository, { tip }: Deleted, email: string): Promise<boolean> {
  const { commit: head } = await repository.branch();
  const log = await git(repository.root, ['log', '--first-parent', '--format=%ae', tip, `^${head}`]);
  return log.toString().split('\n').includes(email);
}
