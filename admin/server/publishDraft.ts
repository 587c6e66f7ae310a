import { pathOfEntry } from '../../src/model/kind.ts';
import { allowedPath } from './allowedPath.ts';
import { commitEdit, type EditedFile } from './commitEdit.ts';
import type { Draft, Drafts } from './drafts.ts';
import { endOfDraft } from './endedDraft.ts';
import { Refusal } from './refusal.ts';
import type { Author, Repository } from './repository.ts';
import type { SaveCheck } from './saveCheck.ts';
import { letRulesOfPublishingLook } from './rulesOfPublishing.ts';
import { labelOf } from './saveDraft.ts';
import { staleRefusal } from './staleRefusal.ts';
import { unpublishedNames } from './unpublishedNames.ts';

/** What publishing works with. */
export interface Desk {
  repository: Repository;
  drafts: Drafts;
  saveCheck: SaveCheck;
}

/**
 * Publishes a draft: one commit on the branch that is checked out, with exactly the files that
 * the draft changes, by the author who wrote them; in the same instant the draft ends. When
 * others published meanwhile, theirs stays; when they changed the same file, this is refused.
 * @throws {Refusal} 409 when publishing would undo what somebody else published, 422 when the site would not build
 */
export async function publishDraft({ repository, drafts, saveCheck }: Desk, draft: Draft, publisher: Author) {
  const files = await draftedFiles({ repository, drafts }, draft);
  await checkDraft({ repository, drafts, saveCheck }, draft, files, 'Not published.');
  const also = await endOfDraft(repository, draft, publisher);
  await commitEdit(repository, {
    author: draft.author,
    written: draft.when,
    committer: publisher,
    message: publicationMessage(draft),
    files,
    also,
  });
}

/**
 * What the draft would change on the site, each file with the version that the draft began from.
 * @throws {Refusal} 409 when it holds files that are not its entry’s
 */
export async function draftedFiles(
  { repository, drafts }: Pick<Desk, 'repository' | 'drafts'>,
  draft: Draft,
): Promise<EditedFile[]> {
  const { commit: head } = await repository.branch();
  const { files } = await drafts.changes(draft, head);
  for (const { path } of files) {
    const owner = ownerOf(path);
    if (owner?.kind !== draft.kind || owner.slug !== draft.slug)
      throw new Refusal(
        409,
        `This draft changes ${path} too, which is not part of the entry. A developer made that change and must merge the branch cms/${draft.kind}/${draft.slug}.`,
      );
  }
  const there = files.filter(({ after }) => after !== null);
  const contents = await repository.blobs(there.map(({ after }) => after!));
  const content = new Map(there.map(({ path }, index) => [path, contents[index]!]));
  const text = pathOfEntry(draft.kind, draft.slug);
  return files
    .map(({ path, before }) => ({ path, content: content.get(path) ?? null, base: before }))
    .sort((one, other) => Number(other.path === text) - Number(one.path === text));
}

/**
 * The whole check of the build on the site as it would be, after the rules of publishing have set
 * an article’s times in `files`.
 * @param lead what does not happen when it fails
 * @throws {Refusal} 409 when the published entry has changed since the draft began, 422 with every problem in words
 */
export async function checkDraft(
  { repository, drafts, saveCheck }: Desk,
  draft: Draft,
  files: EditedFile[],
  lead: string,
): Promise<void> {
  const { commit: head } = await repository.branch();
  const published = await repository.contentTree(head);
  const drafted = await drafts.tree(draft);
  for (const { path, base } of files) {
    const now = published.get(path) ?? null;
    if (now === base || now === (drafted.get(path) ?? null)) continue;
    const { name: by, when } = await repository.lastChange(head, path);
    throw staleRefusal({
      path,
      entry: { kind: draft.kind, slug: draft.slug },
      base,
      theirsVersion: now,
      by,
      when,
      where: 'published',
      doing: 'publish',
    });
  }
  await letRulesOfPublishingLook(repository, published, files);
  try {
    await saveCheck.check(files, lead);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.status, `${error.message}${await unpublishedNames(drafts, draft, error.message)}`);
  }
}

function publicationMessage(draft: Draft): string {
  const others = draft.writers.filter(({ email }) => email !== draft.author.email);
  const thanks = others.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`).join('\n');
  const what = `${draft.isNew ? 'Add' : 'Change'} ${labelOf(draft)}: ${draft.title}`;
  return thanks ? `${what}\n\n${thanks}` : what;
}

function ownerOf(path: string) {
  try {
    return allowedPath(path);
  } catch {
    return null;
  }
}
