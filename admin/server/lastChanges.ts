import { entryOfPath } from '../../src/model/kind.ts';
import { gitLine, git } from './git.ts';
import type { Oid, Repository } from './repository.ts';

/** Who changed an entry on the site last. */
export interface LastChange {
  by: string;
  /** RFC 3339: when it came onto the site. */
  when: string;
}

/** Stands before each commit in what Git prints. */
const COMMIT = '\x01';

/**
 * Who changed each entry on the site last, and when. Git has no list of that: it is read out of the log once, and
 * then only out of the commits that have come since.
 */
export class LastChanges {
  private readonly repository: Repository;
  private readonly known = new Map<string, LastChange>();
  private head: Oid | null = null;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  /** The last changes by the entries’ paths, as of a published commit. Lists that ask at once share one reading. */
  of(head: Oid): Promise<ReadonlyMap<string, LastChange>> {
    const read = this.reading.then(() => this.read(head));
    this.reading = read.catch(() => {});
    return read;
  }

  private async read(head: Oid): Promise<ReadonlyMap<string, LastChange>> {
    if (head === this.head) return this.known;
    const isLater = this.head !== null && (await this.isAncestor(this.head, head));
    const range = isLater ? `${this.head}..${head}` : head;
    // A merge counts as the change that it brought to the branch.
    const log = await git(this.repository.root, [
      'log',
      '--first-parent',
      '-m',
      '--no-renames',
      '--name-only',
      `--format=${COMMIT}%an%x1f%cI`,
      range,
      '--',
      'content',
    ]);
    if (!isLater) this.known.clear();
    // The newest commit comes last, and stays.
    for (const commit of log.toString().split(COMMIT).slice(1).reverse()) {
      const [signature = '', ...paths] = commit.split('\n');
      const [by = '', when = ''] = signature.split('\x1f');
      for (const path of paths) if (entryOfPath(path)) this.known.set(path, { by, when });
    }
    this.head = head;
    return this.known;
  }

  private async isAncestor(older: Oid, newer: Oid): Promise<boolean> {
    const { root } = this.repository;
    return (await gitLine(root, ['rev-list', '--count', '--max-count=1', older, `^${newer}`])) === '0';
  }
}
