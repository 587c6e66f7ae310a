import { createHash } from 'node:crypto';
import { git } from '../../admin/server/git.ts';
import type { Oid, Repository } from '../../admin/server/repository.ts';

/** Compares drafts of an earlier import with what the export makes of them now. */
export class UntouchedDrafts {
  private readonly repository: Repository;

  constructor(repository: Repository) {
    this.repository = repository;
  }

  /**
   * Whether a draft needs nothing: its folder holds the same files. A draft with pictures that the import
   * does not have this time (it was not told where they are) keeps them, and counts as the same.
   */
  async isSame(tip: Oid, folder: string, files: { path: string; content: Buffer }[]): Promise<boolean> {
    const listing = (
      await git(this.repository.root, ['ls-tree', '-r', '-z', '--full-tree', tip, `${folder}/`])
    ).toString();
    const there = new Map(
      listing
        .split('\0')
        .filter(Boolean)
        .map((line) => [line.slice(line.indexOf('\t') + 1), line.split(/[ \t]/)[2] ?? '']),
    );
    const paths = new Set(files.map(({ path }) => path));
    if ([...there.keys()].some((path) => !paths.has(path))) return true;
    return files.every(({ path, content }) => there.get(path) === objectName(content, tip.length));
  }
}

/** The name that Git gives to a file’s content. @param length of the names in this repository: 40 for SHA-1 */
function objectName(content: Buffer, length: number): string {
  return createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
