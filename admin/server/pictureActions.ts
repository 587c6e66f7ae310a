import { basename } from 'node:path/posix';
import { entryOfPath, picturesFolder } from '../../src/model/kind.ts';
import type { Actions } from './action.ts';
import { allowedFolder, allowedPath } from './allowedPath.ts';
import type { Drafts } from './drafts.ts';
import { publishedTree } from './entryActions.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';

/** Decap's configuration must name a folder for the whole site; nothing lies there. */
export const MEDIA_FOLDER = 'content/media';

/** Reads the pictures that lie beside published entries. */
export function pictureActions(repository: Repository, drafts: Drafts): Actions {
  return {
    reads: {
      getMedia: async ({ mediaFolder }) => {
        // Decap asks for the media of the whole site too; here every picture belongs to an entry.
        if (mediaFolder === MEDIA_FOLDER) return [];
        const folder = allowedFolder(mediaFolder);
        const tree = await publishedTree(repository);
        return picturesAt(repository, tree, picturePaths(tree, folder));
      },
      // What lies beside an entry, published or in its draft: the editor asks before it names a new picture.
      pictureNames: async ({ path }) => {
        const { kind, slug } = allowedPath(path);
        const draft = await drafts.find(kind, slug);
        const trees = [await publishedTree(repository), ...(draft ? [await drafts.tree(draft)] : [])];
        const folder = picturesFolder(kind, slug);
        const paths = folder ? trees.flatMap((tree) => picturePaths(tree, folder)) : [];
        return { names: [...new Set(paths.map((one) => basename(one)))] };
      },
      getMediaFile: async ({ path }) =>
        (await picturesAt(repository, await publishedTree(repository), [allowedPath(path).path]))[0],
    },
  };
}

/** The pictures beside the entry of a folder (`content/articles/name`). */
export function picturePaths(tree: ReadonlyMap<string, Oid>, folder: string): string[] {
  return [...tree.keys()].filter(
    (path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/') && !entryOfPath(path),
  );
}

/**
 * Pictures as Decap's proxy protocol sends them.
 * @throws {Refusal} 404 when one is not there
 */
export async function picturesAt(
  repository: Repository,
  tree: ReadonlyMap<string, Oid>,
  paths: string[],
): Promise<unknown[]> {
  const oids = paths.map((path) => tree.get(path));
  if (oids.some((oid) => !oid)) throw new Refusal(404, 'This picture is not in the newsroom any more.');
  const contents = await repository.blobs(oids as Oid[]);
  return paths.map((path, index) => ({
    id: oids[index],
    content: contents[index]!.toString('base64'),
    encoding: 'base64',
    path,
    name: basename(path),
  }));
}
