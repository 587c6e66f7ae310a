import type { Actions } from './action.ts';
import { entryOfPath } from '../../src/model/kind.ts';
import { allowedFolder, allowedPath } from './allowedPath.ts';
import { listOf, textOf } from './parameters.ts';
import type { Oid, Repository } from './repository.ts';

/** An entry as Decap's proxy protocol sends it. `id` is its version. */
interface SentEntry {
  data: string | null;
  file: { path: string; label?: string; id: Oid | null };
}

/** Reads published entries: what authors see is the newest commit. */
export function entryActions(repository: Repository): Actions {
  return {
    reads: {
      entriesByFolder: async ({ folder }) => {
        const inFolder = `${allowedFolder(folder)}/`;
        const tree = await publishedTree(repository);
        const paths = [...tree.keys()].filter((path) => path.startsWith(inFolder) && entryOfPath(path));
        return entriesAt(
          repository,
          tree,
          paths.map((path) => ({ path })),
        );
      },
      entriesByFiles: async ({ files }) =>
        entriesAt(
          repository,
          await publishedTree(repository),
          listOf(files).map((file) => ({ path: allowedPath(file.path).path, label: textOf(file.label) })),
        ),
      getEntry: async ({ path }) => {
        const wanted = [{ path: allowedPath(path).path }];
        return (await entriesAt(repository, await publishedTree(repository), wanted))[0];
      },
    },
  };
}

/** Files under `content/` in the newest commit. */
export async function publishedTree(repository: Repository): Promise<ReadonlyMap<string, Oid>> {
  return repository.contentTree((await repository.branch()).commit);
}

async function entriesAt(
  repository: Repository,
  tree: ReadonlyMap<string, Oid>,
  files: { path: string; label?: string | undefined }[],
): Promise<SentEntry[]> {
  const there = files.filter(({ path }) => tree.has(path));
  const contents = await repository.blobs(there.map(({ path }) => tree.get(path)!));
  const texts = new Map(there.map(({ path }, index) => [path, contents[index]!.toString()]));
  return files.map(({ path, label }) => ({
    data: texts.get(path) ?? null,
    file: { path, ...(label && { label }), id: tree.get(path) ?? null },
  }));
}
