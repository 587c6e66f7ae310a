import { pathOfEntry } from '../../src/model/kind.ts';
import { draftRef, type DraftKey } from './draftRefs.ts';
import { keepContents, makeCommit } from './makeCommit.ts';
import { moveRefs, RefMoved } from './moveRefs.ts';
import { draftedFiles, type Desk } from './publishDraft.ts';
import { Refusal } from './refusal.ts';
import type { Author, Oid } from './repository.ts';
import { labelOf, withStatus } from './saveDraft.ts';
import { staleRefusal } from './staleRefusal.ts';

/** A text that was chosen after both versions were seen. null: there was none. */
export interface ChosenText {
  text: string;
  /** The draft’s version that it takes into account. */
  base: Oid | null;
  /** The published version that it takes into account. */
  published: Oid | null;
}

/**
 * Begins a draft anew at what is published now, with a text that an author chose: a commit that
 * follows both. After it, the draft can be published.
 * @throws {Refusal} 409 when either version is not the one that the author saw, or when a picture clashes
 */
export async function ontoPublished(
  desk: Desk,
  key: DraftKey,
  chosen: ChosenText,
  author: Author,
): Promise<Map<string, Oid | null>> {
  const { repository, drafts } = desk;
  const { commit: head } = await repository.branch();
  const draft = await drafts.find(key.kind, key.slug);
  if (!draft) throw new Refusal(404, 'There is no draft of this entry any more. Your text stays here.');
  const path = pathOfEntry(key.kind, key.slug);
  const published = await repository.contentTree(head);
  const facts = { path, entry: key, doing: 'save' } as const;
  if (draft.version !== chosen.base) {
    const { name: by, when } = await repository.lastChange(draft.tip, path);
    throw staleRefusal({ ...facts, base: chosen.base, theirsVersion: draft.version, by, when, where: 'draft' });
  }
  const now = published.get(path) ?? null;
  if (now !== chosen.published) {
    const { name: by, when } = await repository.lastChange(head, path);
    throw staleRefusal({ ...facts, base: chosen.published, theirsVersion: now, by, when, where: 'published' });
  }
  const others = (await draftedFiles(desk, draft)).filter((file) => file.path !== path);
  const after = await keepContents(repository, [{ path, content: Buffer.from(chosen.text) }, ...others]);
  for (const { path: picture, base } of others) {
    const there = published.get(picture) ?? null;
    if (there !== base && there !== after.get(picture))
      throw new Refusal(
        409,
        `The picture “${picture.slice(picture.lastIndexOf('/') + 1)}” was changed on the site and in this draft. Give yours another name, so that neither is lost. Your text stays here.`,
      );
  }
  const message = withStatus(`Draft ${labelOf(draft)} anew: ${draft.title}`, draft.status);
  const changes = [...after].map(([changed, oid]) => ({ path: changed, after: oid }));
  const commit = await makeCommit(repository, { parents: [draft.tip, head], filesOf: head, changes, message, author });
  try {
    await moveRefs(repository, message.split('\n')[0]!, [{ ref: draftRef(key), from: draft.local, to: commit }]);
  } catch (error) {
    if (!(error instanceof RefMoved)) throw error;
    throw new Refusal(409, 'Somebody saved this draft in the same moment. Nothing was changed; try again.');
  }
  return after;
}
