import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { git, gitLine } from './git.ts';
import type { Author, Oid, Repository } from './repository.ts';

/** A commit to be made. */
export interface NewCommit {
  /** The commits that it follows. The files of the first are its own, apart from the changes. */
  parents: [Oid, ...Oid[]];
  /** Whose files it starts from, when not the first parent’s. */
  filesOf?: Oid;
  /** Paths with their new object names; null deletes the file. */
  changes: { path: string; after: Oid | null }[];
  message: string;
  author: Author;
  /** When the words were written (RFC 3339); now, when it is not said. */
  written?: string;
  /** Who makes the commit, when not the author. */
  committer?: Author;
}

/**
 * Makes a commit out of objects and a temporary index. No branch, no index of the developer and
 * no work tree is touched: until a ref points to it, nobody sees it.
 */
export async function makeCommit(repository: Repository, commit: NewCommit): Promise<Oid> {
  const { root } = repository;
  const { author, parents, committer = author } = commit;
  const index = await repository.gitPath(`chain-of-custody/index.${process.pid}.${randomUUID()}`);
  await mkdir(dirname(index), { recursive: true });
  const env = {
    GIT_INDEX_FILE: index,
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    ...(commit.written && { GIT_AUTHOR_DATE: commit.written }),
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
  };
  try {
    const tree = await treeWith(root, commit, env);
    const options = parents.flatMap((parent) => ['-p', parent]);
    return await gitLine(root, ['commit-tree', tree, ...options], { env, input: `${commit.message.trim()}\n` });
  } finally {
    await rm(index, { force: true });
    await rm(`${index}.lock`, { force: true });
  }
}

async function treeWith(root: string, commit: NewCommit, env: Record<string, string>): Promise<Oid> {
  const from = commit.filesOf ?? commit.parents[0];
  if (commit.changes.length === 0) return gitLine(root, ['rev-parse', `${from}^{tree}`]);
  await git(root, ['read-tree', from], { env });
  const none = '0'.repeat(from.length);
  const input = commit.changes
    .map(({ path, after }) => `${after ? '100644' : '0'} ${after ?? none}\t${path}\0`)
    .join('');
  await git(root, ['update-index', '-z', '--index-info'], { env, input });
  return gitLine(root, ['write-tree'], { env });
}

/** Keeps contents as objects. Returns their names, null for what is deleted. */
export async function keepContents(
  { root }: Repository,
  files: { path: string; content: Buffer | null }[],
): Promise<Map<string, Oid | null>> {
  const names = new Map<string, Oid | null>();
  for (const { path, content } of files)
    names.set(
      path,
      content && (await gitLine(root, ['hash-object', '-w', '--stdin', '--no-filters'], { input: content })),
    );
  return names;
}
