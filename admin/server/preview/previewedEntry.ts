import { entryOfPath, pathOfEntry, picturesFolder, type KindName } from '../../../src/model/kind.ts';
import { Drafts, type Draft } from '../drafts.ts';
import { git } from '../git.ts';
import type { Oid, Repository } from '../repository.ts';

/** An entry in Git: on the branch of its draft, or as it is published. */
export interface PreviewedEntry {
  path: string;
  commit: Oid;
  /** How far the draft is; null for the published version. */
  status: Draft['status'] | null;
}

/** The newest version of an entry: its draft if there is one, else the published one; null when there is neither. */
export async function previewedEntry(
  repository: Repository,
  kind: KindName,
  slug: string,
): Promise<PreviewedEntry | null> {
  const path = pathOfEntry(kind, slug);
  const draft = await new Drafts(repository).find(kind, slug);
  if (draft?.version) return { path, commit: draft.tip, status: draft.status };
  const { commit } = await repository.branch();
  const [published] = await repository.objectNames([`${commit}:${path}`]);
  return published ? { path, commit, status: null } : null;
}

/** The object names of the entry’s text and of what lies beside it, by path. */
export async function filesBeside(repository: Repository, { path, commit }: PreviewedEntry): Promise<Map<string, Oid>> {
  const { kind, slug } = entryOfPath(path)!;
  const folder = picturesFolder(kind, slug);
  const places = ['--', path, ...(folder ? [`${folder}/`] : [])];
  const listing = (await git(repository.root, ['ls-tree', '-z', '--full-tree', commit, ...places])).toString();
  return new Map(
    listing.split('\0').flatMap((line) => {
      const match = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      return match ? [[match[2]!, match[1]!]] : [];
    }),
  );
}
