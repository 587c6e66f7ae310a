import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';
import { asTestAuthor, type TemporaryNewsroom } from './temporaryNewsroom.ts';

/** A newsroom on which `npm start` runs, lent to one file of tests. */
export type BorrowedNewsroom = Pick<TemporaryNewsroom, 'folder' | 'git'> & { url: string };

/**
 * The running newsroom of this worker, as it was on its first day: what the file before has left is taken away.
 * @param plant what to put into it
 */
export async function borrowNewsroom(
  plant: (newsroom: BorrowedNewsroom) => void | Promise<void> = () => {},
): Promise<BorrowedNewsroom> {
  const lent = inject('newsrooms')[Number(process.env.VITEST_POOL_ID) - 1];
  if (!lent) throw new Error('There is no newsroom for this worker.');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: lent.folder }).toString().trim();
  for (const draft of git('for-each-ref', '--format=%(refname)', 'refs/heads/cms').split('\n').filter(Boolean))
    git('update-ref', '-d', draft);
  git('reset', '--quiet', '--hard', git('rev-list', '--max-parents=0', 'HEAD'));
  git('clean', '--quiet', '-d', '--force', 'content');
  asTestAuthor(git);
  const newsroom = { ...lent, git };
  await plant(newsroom);
  return newsroom;
}
