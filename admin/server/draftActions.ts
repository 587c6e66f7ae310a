import { pathOfEntry } from '../../src/model/kind.ts';
import type { Actions } from './action.ts';
import { allowedPath } from './allowedPath.ts';
import { deletedDrafts, restoreDraft } from './deletedDrafts.ts';
import { deleteDraft } from './deleteDraft.ts';
import type { Draft } from './drafts.ts';
import { setStatus, statusOf } from './draftStatus.ts';
import { decapSlug, namedEntry } from './namedEntry.ts';
import { newsroomZone } from './newsroomZone.ts';
import { textOf, type Parameters } from './parameters.ts';
import { picturesAt } from './pictureActions.ts';
import { publishDraft, type Desk } from './publishDraft.ts';
import { Refusal } from './refusal.ts';
import { requireEditor, roleOf } from './roles.ts';
import { staleRefusal } from './staleRefusal.ts';

/** Drafts, review and publishing, in Decap’s proxy protocol. */
export function draftActions(desk: Desk): Actions {
  const { repository, drafts } = desk;
  const named = async (parameters: Parameters): Promise<Draft> => {
    const { kind, slug } = namedEntry(parameters);
    const draft = await drafts.find(kind, slug);
    if (!draft)
      throw new Refusal(404, 'There is no draft of this entry any more. Somebody may have published or deleted it.');
    return draft;
  };
  return {
    reads: {
      unpublishedEntries: async () => (await drafts.list()).map(({ kind, slug }) => `${kind}/${slug}`),
      deletedDrafts: async (_parameters, author) => ({
        drafts: await deletedDrafts(repository, author, (await roleOf(repository, author)) === 'editor'),
        timeZone: await newsroomZone(repository, await repository.contentTree((await repository.branch()).commit)),
      }),
      unpublishedEntry: async (parameters) => sentDraft(desk, await named(parameters)),
      unpublishedEntryDataFile: async (parameters) => {
        const draft = await named(parameters);
        const { path } = allowedPath(parameters.path);
        const [text] = await repository.objects([`${draft.tip}:${path}`]);
        if (!text) throw new Refusal(404, 'This text is not in the draft any more.');
        return { data: text.content.toString(), file: { path, id: text.oid } };
      },
      unpublishedEntryMediaFile: async (parameters) => {
        const tree = await drafts.tree(await named(parameters));
        return (await picturesAt(repository, tree, [allowedPath(parameters.path).path]))[0];
      },
    },
    changes: {
      updateUnpublishedEntryStatus: async (parameters, author) => {
        const draft = await named(parameters);
        const status = statusOf(parameters.newStatus);
        if (status === 'pending_publish') await requireEditor(repository, author, 'call a draft ready');
        await setStatus(desk, draft, status, author);
        return {};
      },
      publishUnpublishedEntry: async (parameters, author) => {
        await requireEditor(repository, author, 'publish');
        const draft = await named(parameters);
        refuseUnseen(draft, parameters, 'publish');
        await publishDraft(desk, draft, author);
        return {};
      },
      deleteUnpublishedEntry: async (parameters, author) => {
        const draft = await named(parameters);
        refuseUnseen(draft, parameters, 'delete');
        await deleteDraft(repository, draft, author);
        return {};
      },
      restoreDraft: async (parameters, author) => {
        const id = textOf(parameters.id) ?? '';
        return restoreDraft(repository, drafts, id, author, (await roleOf(repository, author)) === 'editor');
      },
    },
  };
}

async function sentDraft({ repository, drafts }: Desk, draft: Draft) {
  const { commit: head } = await repository.branch();
  const { files } = await drafts.changes(draft, head);
  return {
    collection: draft.kind,
    slug: decapSlug(draft),
    status: draft.status,
    updatedAt: draft.when,
    pullRequestAuthor: draft.author.name,
    diffs: files
      .filter(({ after }) => after !== null)
      .map(({ path, before, after }) => ({ path, id: after, newFile: before === null })),
  };
}

/**
 * Nobody publishes or throws away words that they have not seen: `seen` is the version of the
 * text that the author’s editor shows. @throws {Refusal} 409 when the draft has another
 */
function refuseUnseen(draft: Draft, parameters: Parameters, doing: 'publish' | 'delete'): void {
  const seen = textOf(parameters.seen);
  if (seen === undefined || seen === draft.version) return;
  const path = pathOfEntry(draft.kind, draft.slug);
  const { kind, slug, author, when, version } = draft;
  throw staleRefusal({
    path,
    entry: { kind, slug },
    base: seen,
    theirsVersion: version,
    by: author.name,
    when,
    where: 'draft',
    doing,
  });
}
