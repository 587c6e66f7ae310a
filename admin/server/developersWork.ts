import { gitLine } from './git.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';

/**
 * Guards what a developer has changed in the work tree or the index and not committed.
 * @param committed the file in the newest commit; null when it is not there
 * @throws {Refusal} 409 when bringing the work tree after a save would destroy it
 */
export async function guardDevelopersWork(repository: Repository, path: string, committed: Oid | null): Promise<void> {
  const { root } = repository;
  const found =
    committed === null
      ? await gitLine(root, ['ls-files', '--cached', '--others', '--', path])
      : await gitLine(root, ['status', '--porcelain', '--untracked-files=all', '--', path]);
  if (found !== '')
    throw new Refusal(
      409,
      `${path} has changes on this computer that are not in the newsroom’s history, so saving would destroy them. A developer must commit or discard them first. Your text stays here.`,
    );
}
