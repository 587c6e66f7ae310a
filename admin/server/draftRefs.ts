import { isReservedSlug, KINDS, type KindName } from '../../src/model/kind.ts';
import { SLUG } from '../../src/model/patterns.ts';
import { git, gitLine } from './git.ts';
import type { Oid, Repository } from './repository.ts';

/** Which entry a draft is of. */
export interface DraftKey {
  kind: KindName;
  slug: string;
}

/** Where a draft lies: `tip` is its newest commit; `local` the branch of this copy, null when only a remote has it. */
export interface DraftPlace extends DraftKey {
  tip: Oid;
  local: Oid | null;
}

/** The branch of a draft. */
export const draftRef = ({ kind, slug }: DraftKey) => `refs/heads/cms/${kind}/${slug}`;
/** Every draft that an entry had and has no more hangs on this ref, so that Git keeps all of its words. */
export const endedRef = ({ kind, slug }: DraftKey) => `refs/newsroom/ended/cms/${kind}/${slug}`;
/** A draft that somebody deleted. */
export const deletedRef = ({ kind, slug }: DraftKey, when: Date) =>
  `refs/newsroom/deleted/cms/${kind}/${slug}/${when.toISOString().replace(/\D/g, '')}`;

const slugShape = new RegExp(SLUG);

interface Found extends DraftKey {
  local?: Oid;
  remotes: Oid[];
  ended?: Oid;
}

/** Finds drafts: branches of this copy, and those that a clone knows only from a remote. */
export class DraftRefs {
  private readonly repository: Repository;
  private readonly known = new Map<string, boolean>();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  /**
   * Drafts that are under way. One that a developer merged into the branch by hand is over.
   * @param head the newest published commit
   * @param key only the draft of this entry
   */
  async underWay(head: Oid, key?: DraftKey): Promise<DraftPlace[]> {
    const name = key ? `${key.kind}/${key.slug}` : '*/*';
    const listing = await git(this.repository.root, [
      'for-each-ref',
      `--no-merged=${head}`,
      '--format=%(refname) %(objectname) %(objecttype)',
      `refs/heads/cms/${name}`,
      `refs/remotes/*/cms/${name}`,
      `refs/newsroom/ended/cms/${name}`,
    ]);
    const places: DraftPlace[] = [];
    for (const found of grouped(listing.toString())) {
      const tip = await this.tipOf(found);
      if (tip) places.push({ kind: found.kind, slug: found.slug, tip, local: found.local ?? null });
    }
    return places;
  }

  private async tipOf({ local, remotes, ended }: Found): Promise<Oid | null> {
    if (local) {
      // Somebody pushed more to it, and it was fetched: that is the draft now.
      for (const remote of remotes) if (await this.isAncestor(local, remote)) return remote;
      return local;
    }
    // A remote still has what was published or deleted here, unless somebody went on with it.
    for (const remote of remotes) if (!ended || !(await this.isAncestor(remote, ended))) return remote;
    return null;
  }

  private async isAncestor(older: Oid, newer: Oid): Promise<boolean> {
    if (older === newer) return true;
    const question = `${older} ${newer}`;
    const known = this.known.get(question);
    if (known !== undefined) return known;
    const answer = await gitLine(this.repository.root, ['rev-list', '--count', '--max-count=1', older, `^${newer}`]);
    this.known.set(question, answer === '0');
    return answer === '0';
  }
}

function grouped(listing: string): Iterable<Found> {
  const drafts = new Map<string, Found>();
  for (const line of listing.split('\n')) {
    const match = /^refs\/(heads|remotes\/[^/]+|newsroom\/ended)\/cms\/([a-z]+)\/([^/ ]+) ([0-9a-f]+) commit$/.exec(
      line,
    );
    if (!match) continue;
    const [, place, kind = '', slug = '', oid = ''] = match;
    if (!isEntryName(kind, slug)) continue;
    const name = `${kind}/${slug}`;
    const draft = drafts.get(name) ?? { kind, slug, remotes: [] };
    if (place === 'heads') draft.local = oid;
    else if (place === 'newsroom/ended') draft.ended = oid;
    else draft.remotes.push(oid);
    drafts.set(name, draft);
  }
  return drafts.values();
}

/** Whether an entry may be called so. */
export function isEntryName(kind: string, slug: string): kind is KindName {
  if (!Object.hasOwn(KINDS, kind)) return false;
  const name = kind as KindName;
  if (KINDS[name].form === 'settings') return slug === kind;
  return slugShape.test(slug) && !isReservedSlug(name, slug);
}
