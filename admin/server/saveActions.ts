import { KINDS, picturesFolder } from '../../src/model/kind.ts';
import type { Actions } from './action.ts';
import { allowedPath } from './allowedPath.ts';
import { commitEdit, type EditedFile } from './commitEdit.ts';
import { publishedTree } from './entryActions.ts';
import { titleIn } from './entryTitle.ts';
import type { Drafts } from './drafts.ts';
import { listOf, textOf, type Parameters } from './parameters.ts';
import { publishedStory } from './publishedStory.ts';
import type { Desk } from './publishDraft.ts';
import { Refusal } from './refusal.ts';
import type { Author, Repository } from './repository.ts';
import { requireEditor } from './roles.ts';
import { draftBegin, saveDraft } from './saveDraft.ts';
import type { SaveCheck } from './saveCheck.ts';
import { sentFiles } from './sentFiles.ts';
import { letRulesOfPublishingLook } from './rulesOfPublishing.ts';

/**
 * Saves and deletes. A save with Decap’s `useWorkflow` goes to the entry’s draft; any other is
 * published when it is committed, and so is a deletion.
 */
export function saveActions({ repository, drafts, saveCheck }: Desk): Actions {
  return {
    changes: {
      persistEntry: async (parameters, author) => {
        if ((parameters.options as Parameters | undefined)?.useWorkflow === true)
          return { versions: Object.fromEntries(await saveToDraft(repository, drafts, parameters, author)) };
        await requireEditor(repository, author, 'publish');
        const tree = await publishedTree(repository);
        const { files, kind, slug, isNew } = await sentFiles(parameters, tree, repository);
        await letRulesOfPublishingLook(repository, tree, files);
        await saveCheck.check(files);
        const title = titleIn(files[0]!.content!.toString()) ?? slug;
        const message = `${isNew ? 'Add' : 'Change'} ${KINDS[kind].label.toLowerCase()}: ${title}`;
        const versions = await commitEdit(repository, { author, message, files });
        return { versions: Object.fromEntries(versions) };
      },
      deleteFiles: async (parameters, author) => {
        await requireEditor(repository, author, 'delete what is published');
        return remove(repository, saveCheck, parameters, author);
      },
    },
  };
}

async function saveToDraft(repository: Repository, drafts: Drafts, parameters: Parameters, author: Author) {
  const [text] = listOf(parameters.dataFiles);
  const { kind, slug } = allowedPath(text?.path);
  const begin = await draftBegin(repository, drafts, { kind, slug });
  const { files } = await sentFiles(parameters, begin.tree, repository);
  return saveDraft(repository, drafts, { kind, slug }, { files, author, begin });
}

async function remove(
  repository: Repository,
  saveCheck: SaveCheck,
  parameters: Parameters,
  author: Author,
): Promise<unknown> {
  const bases = (parameters.bases ?? {}) as Parameters;
  const tree = await publishedTree(repository);
  const files: EditedFile[] = [];
  const names: string[] = [];
  for (const given of Array.isArray(parameters.paths) ? parameters.paths : []) {
    const { path, kind, slug, picture } = allowedPath(given);
    names.push(`${KINDS[kind].label.toLowerCase()} ${slug}`);
    files.push({ path, content: null, base: textOf(bases[path]) ?? tree.get(path) ?? null });
    if (kind === 'articles' && !picture) await refuseDeletingOut(repository, slug);
    const folder = picturesFolder(kind, slug);
    if (picture || !folder) continue;
    // The pictures of an entry go with it.
    for (const [other, oid] of tree)
      if (other.startsWith(`${folder}/`) && other !== path) files.push({ path: other, content: null, base: oid });
  }
  if (files.length === 0) throw new Refusal(422, 'No entry was named.');
  await saveCheck.check(files);
  await commitEdit(repository, { author, message: `Delete ${names.join(', ')}`, files });
  return {};
}

/** @throws {Refusal} when readers have the story: its address would lead nowhere */
async function refuseDeletingOut(repository: Repository, slug: string): Promise<void> {
  const story = await publishedStory(repository, { slug });
  if (story.isOut)
    throw new Refusal(
      409,
      'Readers have this story, so it is not simply deleted: links and search engines know its address. Retract it, so that the address says why it is gone, or lead the address to another story. Both are under “This story”.',
    );
}
