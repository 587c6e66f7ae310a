import { dirname } from 'node:path/posix';
import { pathOfEntry, type KindName } from '../../../src/model/kind.ts';
import { git, gitLine } from '../git.ts';
import type { Oid, Repository } from '../repository.ts';

/** An entry in Git: on the branch of its draft, or as it is published. */
export interface PreviewedEntry {
  path: string;
  commit: Oid;
  /** Decap’s word for how far the draft is; null for the published version. */
  status: string | null;
}

/** The newest version of an entry: its draft if there is one, else the published one; null when there is neither. */
export async function previewedEntry(
  repository: Repository,
  kind: KindName,
  slug: string,
): Promise<PreviewedEntry | null> {
  const { root } = repository;
  const path = pathOfEntry(kind, slug);
  const { commit: head } = await repository.branch();
  const ref = `refs/heads/cms/${kind}/${slug}`;
  const draft = await gitLine(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { answers: [1, 128] });
  for (const commit of draft ? [draft, head] : [head]) {
    // A draft that has been published is behind the published version.
    if (commit === draft && (await gitLine(root, ['rev-list', '--count', `${head}..${draft}`])) === '0') continue;
    const there = await gitLine(root, ['ls-tree', '--name-only', '--full-tree', commit, '--', path]);
    if (there) return { path, commit, status: commit === draft ? await statusOf(root, head, draft) : null };
  }
  return null;
}

/** The newest `Newsroom-Status` on the branch. */
async function statusOf(root: string, head: Oid, draft: Oid): Promise<string> {
  const format = '--format=%(trailers:key=Newsroom-Status,valueonly,separator=%x2C)';
  const found = (await git(root, ['log', format, `${head}..${draft}`])).toString().split('\n').filter(Boolean)[0];
  return found?.split(',').at(-1)?.trim() || 'draft';
}

/** The object names of the entry’s text and of what lies beside it, by path. */
export async function filesBeside(repository: Repository, { path, commit }: PreviewedEntry): Promise<Map<string, Oid>> {
  const folder = `${dirname(path)}/`;
  const listing = (await git(repository.root, ['ls-tree', '-z', '--full-tree', commit, '--', path, folder])).toString();
  return new Map(
    listing.split('\0').flatMap((line) => {
      const match = /^100(?:644|755) blob ([0-9a-f]+)\t(.+)$/s.exec(line);
      return match ? [[match[2]!, match[1]!]] : [];
    }),
  );
}
