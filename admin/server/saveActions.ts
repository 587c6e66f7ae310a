import { KINDS } from '../../src/model/kind.ts';
import type { Actions } from './action.ts';
import { allowedPath } from './allowedPath.ts';
import { commitEdit, type EditedFile } from './commitEdit.ts';
import { publishedTree } from './entryActions.ts';
import { textOf, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { Author, Repository } from './repository.ts';
import type { SaveCheck } from './saveCheck.ts';
import { sentFiles } from './sentFiles.ts';

/** Saves and deletes in one step: the change is published when it is committed. */
export function saveActions(repository: Repository, saveCheck: SaveCheck): Actions {
  return {
    changes: {
      persistEntry: async (parameters, author) => {
        const { files, kind, slug, isNew } = await sentFiles(parameters, await publishedTree(repository), repository);
        await saveCheck.check(files);
        const title = titleIn(files[0]!.content!.toString()) ?? slug;
        const message = `${isNew ? 'Add' : 'Change'} ${KINDS[kind].label.toLowerCase()}: ${title}`;
        const versions = await commitEdit(repository, { author, message, files });
        return { versions: Object.fromEntries(versions) };
      },
      deleteFiles: (parameters, author) => remove(repository, saveCheck, parameters, author),
    },
  };
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
    if (picture || KINDS[kind].form !== 'text') continue;
    // The pictures of a text go with it.
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [other, oid] of tree)
      if (other.startsWith(folder) && other !== path) files.push({ path: other, content: null, base: oid });
  }
  if (files.length === 0) throw new Refusal(422, 'No entry was named.');
  await saveCheck.check(files);
  await commitEdit(repository, { author, message: `Delete ${names.join(', ')}`, files });
  return {};
}

/** What an entry calls itself, for the message of its commit. */
export function titleIn(raw: string): string | undefined {
  const line = /^(?:headline|title|name): *(.+)$/m.exec(raw)?.[1];
  return line?.replace(/^(["'])(.*)\1$/, '$2').slice(0, 120);
}
