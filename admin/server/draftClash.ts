import type { DraftKey } from './draftRefs.ts';
import type { Draft } from './drafts.ts';
import { git, gitLine } from './git.ts';
import type { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';
import { staleRefusal } from './staleRefusal.ts';

/** A save that would overwrite what is there. */
export interface LateSave {
  entry: DraftKey;
  path: string;
  /** The version that the author began from, and the one that is there. null: there is none. */
  base: Oid | null;
  now: Oid | null;
}

/** Says who was first, and when: in the draft, on the site, or by deleting the draft under the author’s hands. */
export async function draftClash(
  repository: Repository,
  draft: Draft | null,
  head: Oid,
  { entry, path, base, now }: LateSave,
): Promise<Refusal> {
  const facts = { entry, path, base, theirsVersion: now, doing: 'save' } as const;
  if (draft) {
    const { name: by, when } = await repository.lastChange(draft.tip, path);
    return staleRefusal({ ...facts, by, when, where: 'draft' });
  }
  const deletion = await lastDeletion(repository, entry);
  const { name: by, when } = await repository.lastChange(head, path);
  const later = deletion && (when === '' || Date.parse(deletion.when) >= Date.parse(when));
  if (later && base && !(await wasPublished(repository, head, base, path)))
    return staleRefusal({ ...facts, ...deletion, where: 'published', draftDeleted: true });
  return staleRefusal({ ...facts, by, when, where: 'published' });
}

async function lastDeletion(
  { root }: Repository,
  { kind, slug }: DraftKey,
): Promise<{ by: string; when: string } | null> {
  const line = await git(root, [
    'for-each-ref',
    '--sort=-refname',
    '--count=1',
    '--format=%(authorname)%09%(authordate:iso-strict)',
    `refs/newsroom/deleted/cms/${kind}/${slug}`,
  ]);
  const [by, when] = line.toString().trim().split('\t');
  return by && when ? { by, when } : null;
}

async function wasPublished({ root }: Repository, head: Oid, version: Oid, path: string): Promise<boolean> {
  const found = await gitLine(root, ['log', '-1', '--format=%H', `--find-object=${version}`, head, '--', path]);
  return found !== '';
}
