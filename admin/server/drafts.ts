import { pathOfEntry } from '../../src/model/kind.ts';
import { DraftHistories, type DraftHistory } from './draftHistory.ts';
import { DraftRefs, type DraftKey, type DraftPlace } from './draftRefs.ts';
import { titleIn } from './entryTitle.ts';
import { git, gitLine } from './git.ts';
import type { ChangedFile } from './pendingCheckout.ts';
import type { Oid, Repository } from './repository.ts';

/** An entry that somebody works on and that is not published in this form. */
export interface Draft extends DraftPlace, DraftHistory {
  /** What the entry calls itself; its slug when it has no title yet. */
  title: string;
  /** Object name of its text; null when the draft deletes it. */
  version: Oid | null;
  /** Nothing is published at this address. */
  isNew: boolean;
}

interface DraftText {
  title: string | null;
  version: Oid | null;
}

/** Reads drafts: each lies on a branch of its own, `cms/<kind>/<slug>`. */
export class Drafts {
  private readonly repository: Repository;
  private readonly refs: DraftRefs;
  private readonly histories: DraftHistories;
  private readonly texts = new Map<Oid, DraftText>();

  constructor(repository: Repository) {
    this.repository = repository;
    this.refs = new DraftRefs(repository);
    this.histories = new DraftHistories(repository);
  }

  /** All drafts, the newest first. What did not change since the last call is not read again. */
  async list(): Promise<Draft[]> {
    const { commit } = await this.repository.branch();
    const drafts = await this.read(await this.refs.underWay(commit), commit);
    return drafts.sort((one, other) => Date.parse(other.when) - Date.parse(one.when));
  }

  /** The draft of an entry, or null when there is none. */
  async find(kind: DraftKey['kind'], slug: string): Promise<Draft | null> {
    const { commit } = await this.repository.branch();
    return (await this.read(await this.refs.underWay(commit, { kind, slug }), commit))[0] ?? null;
  }

  /** Files under `content/` as the draft would have them: path to object name. */
  tree({ tip }: Pick<Draft, 'tip'>): Promise<ReadonlyMap<string, Oid>> {
    return this.repository.contentTree(tip);
  }

  /**
   * What the draft changes of what was published when it began, or when its author last took the published
   * version into account. `began` is that commit.
   * @param head the newest published commit
   */
  async changes({ tip }: Pick<Draft, 'tip'>, head: Oid): Promise<{ began: Oid; files: ChangedFile[] }> {
    const { root } = this.repository;
    const began = await gitLine(root, ['merge-base', head, tip]);
    const listing = await git(root, ['diff-tree', '-r', '-z', '--no-renames', began, tip]);
    const parts = listing.toString().split('\0');
    const files: ChangedFile[] = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const [, , before = '', after = ''] = parts[at]!.split(' ');
      files.push({ path: parts[at + 1]!, before: objectOrNull(before), after: objectOrNull(after) });
    }
    return { began, files };
  }

  private async read(places: DraftPlace[], head: Oid): Promise<Draft[]> {
    const histories = await this.histories.of(
      places.map(({ tip }) => tip),
      head,
    );
    await this.readTexts(places);
    const published = await this.repository.objectNames(places.map((place) => `${head}:${textPath(place)}`));
    return places.map((place, index) => {
      const { title, version } = this.texts.get(place.tip)!;
      return {
        ...place,
        ...histories.get(place.tip)!,
        version,
        title: title ?? place.slug,
        isNew: published[index] === null,
      };
    });
  }

  private async readTexts(places: DraftPlace[]): Promise<void> {
    const unknown = places.filter(({ tip }) => !this.texts.has(tip));
    const found = await this.repository.objects(unknown.map((place) => `${place.tip}:${textPath(place)}`));
    unknown.forEach(({ tip }, index) => {
      const object = found[index];
      this.texts.set(tip, {
        title: (object && titleIn(object.content.toString())) ?? null,
        version: object?.oid ?? null,
      });
    });
  }
}

const textPath = ({ kind, slug }: DraftKey) => pathOfEntry(kind, slug);
const objectOrNull = (oid: string) => (/^0*$/.test(oid) ? null : oid);
