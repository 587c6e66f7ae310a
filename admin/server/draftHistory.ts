import { git } from './git.ts';
import type { Author, Oid, Repository } from './repository.ts';

/** How far a draft has come, in Decap’s words: Draft, In review, Ready. */
export const STATUSES = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof STATUSES)[number];

/** The trailer of a commit that holds the status, so that it survives a clone. */
export const STATUS_TRAILER = 'Newsroom-Status';

/** What the commits of a draft tell about it. */
export interface DraftHistory {
  status: DraftStatus;
  /** Who wrote the newest words, and when (RFC 3339). */
  author: Author;
  when: string;
  /** Everybody who wrote, the newest first. */
  writers: Author[];
}

interface Commit {
  parent: Oid;
  tree: Oid;
  author: Author;
  when: string;
  status: string;
}

const FORMAT = `%H%x1f%P%x1f%T%x1f%an%x1f%ae%x1f%aI%x1f%(trailers:key=${STATUS_TRAILER},valueonly,separator=%x2C)`;

/** Reads what became of drafts out of their commits, each commit once. */
export class DraftHistories {
  private readonly repository: Repository;
  private readonly known = new Map<Oid, DraftHistory>();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  /**
   * The history of each draft. One process for all that are not known yet.
   * @param head the published commit that the drafts are not part of
   */
  async of(tips: Oid[], head: Oid): Promise<Map<Oid, DraftHistory>> {
    const unknown = tips.filter((tip) => !this.known.has(tip));
    if (unknown.length > 0) {
      const commits = await this.commits(unknown, head);
      for (const tip of unknown) this.known.set(tip, historyOf(tip, commits));
    }
    return new Map(tips.map((tip) => [tip, this.known.get(tip)!]));
  }

  private async commits(tips: Oid[], head: Oid): Promise<Map<Oid, Commit>> {
    const log = await git(this.repository.root, ['log', '--first-parent', '-z', `--format=${FORMAT}`, '--stdin'], {
      input: `${tips.join('\n')}\n^${head}\n`,
    });
    const commits = new Map<Oid, Commit>();
    for (const record of log.toString().split('\0').filter(Boolean)) {
      const [oid = '', parents = '', tree = '', name = '', email = '', when = '', statuses = ''] = record.split('\x1f');
      const status = statuses.split(',').at(-1)!.trim();
      commits.set(oid, { parent: parents.split(' ')[0]!, tree, author: { name, email }, when, status });
    }
    return commits;
  }
}

function historyOf(tip: Oid, commits: Map<Oid, Commit>): DraftHistory {
  const writers: Author[] = [];
  let status: DraftStatus | undefined;
  let when = '';
  for (let commit = commits.get(tip); commit; commit = commits.get(commit.parent)) {
    const { author, tree } = commit;
    status ??= STATUSES.find((known) => known === commit.status);
    // A change of status leaves the files as they were.
    if (commits.get(commit.parent)?.tree === tree) continue;
    when ||= commit.when;
    if (!writers.some(({ email }) => email === author.email)) writers.push(author);
  }
  const { author, when: last } = commits.get(tip)!;
  return { status: status ?? 'draft', author: writers[0] ?? author, when: when || last, writers };
}
