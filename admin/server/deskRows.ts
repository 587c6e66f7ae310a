import { createHash } from 'node:crypto';
import { entryOfPath, pathOfEntry, type KindName } from '../../src/model/kind.ts';
import { wallClock } from '../../src/model/wallClock.ts';
import type { Names, Row, WorkRow } from '../desk/row.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { LastChange, LastChanges } from './lastChanges.ts';
import type { Oid, Repository } from './repository.ts';
import type { RowMemory } from './rowMemory.ts';

/** Kinds whose entries other entries name, and lists show by name. */
const NAMED = ['sections', 'topics', 'people'] as const;

/** Where rows come from. */
export interface RowSources {
  repository: Repository;
  drafts: Drafts;
  memory: RowMemory;
  changes: LastChanges;
}

/** All entries of one moment, as lists show them. No body is read. */
export class DeskRows {
  /** Changes with everything that the rows show. */
  readonly version: string;
  private readonly published: Map<KindName, Map<string, Oid>>;
  private readonly drafts: Draft[];
  private readonly memory: RowMemory;
  private readonly changes: ReadonlyMap<string, LastChange>;

  private constructor(
    version: string,
    tree: ReadonlyMap<string, Oid>,
    drafts: Draft[],
    memory: RowMemory,
    changes: ReadonlyMap<string, LastChange>,
  ) {
    this.version = version;
    this.published = byKind(tree);
    this.drafts = drafts;
    this.memory = memory;
    this.changes = changes;
  }

  /** The newsroom as it is now, or null when its version is the one that is known already. */
  static async now({ repository, memory, ...sources }: RowSources, known?: string): Promise<DeskRows | null> {
    const [{ commit }, drafts] = await Promise.all([repository.branch(), sources.drafts.list()]);
    const parts = [commit, ...drafts.map(({ kind, slug, status, tip }) => `${kind}/${slug} ${status} ${tip}`)];
    const version = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 20);
    if (version === known) return null;
    const [tree, changes] = await Promise.all([repository.contentTree(commit), sources.changes.of(commit)]);
    return new DeskRows(version, tree, drafts, memory, changes);
  }

  /** Every entry of a kind: what is on the site, with its draft if it has one, and new drafts. */
  async of(kind: KindName): Promise<Row[]> {
    const live = this.published.get(kind) ?? new Map<string, Oid>();
    const drafts = new Map(this.drafts.filter((draft) => draft.kind === kind).map((draft) => [draft.slug, draft]));
    return this.rows(kind, [...new Set([...live.keys(), ...drafts.keys()])]);
  }

  /** Every entry that has a draft. @param email of whoever asks */
  async underWay(email: string): Promise<WorkRow[]> {
    const rows = await Promise.all(
      [...new Set(this.drafts.map(({ kind }) => kind))].map(async (kind) => {
        const drafts = this.drafts.filter((draft) => draft.kind === kind);
        const rows = await this.rows(
          kind,
          drafts.map(({ slug }) => slug),
        );
        return rows.map((row, index): WorkRow => {
          const mine = drafts[index]!.writers.some((writer) => writer.email === email);
          return { kind, ...row, mine };
        });
      }),
    );
    return rows.flat();
  }

  async names(): Promise<Names> {
    const names = await Promise.all(
      NAMED.map(async (kind) => [
        kind,
        Object.fromEntries((await this.of(kind)).map(({ slug, title }) => [slug, title])),
      ]),
    );
    return Object.fromEntries(names) as Names;
  }

  /** The newsroom's time zone; UTC when the settings cannot be read. */
  async timeZone(): Promise<string> {
    const oid = this.published.get('site')?.get('site');
    const zone = oid && (await this.memory.fields('site', [oid]))[0]?.note;
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return zone || 'UTC';
    } catch {
      return 'UTC';
    }
  }

  counts(): Partial<Record<KindName, number>> {
    return Object.fromEntries([...this.published].map(([kind, entries]) => [kind, entries.size]));
  }

  private async rows(kind: KindName, slugs: string[]): Promise<Row[]> {
    const live = this.published.get(kind) ?? new Map<string, Oid>();
    const drafts = new Map(this.drafts.filter((draft) => draft.kind === kind).map((draft) => [draft.slug, draft]));
    const timeZone = await this.timeZone();
    // A new draft shows its own fields; an entry on the site those that readers see.
    const shown = slugs.map((slug) => live.get(slug) ?? drafts.get(slug)?.version ?? null);
    const found = await this.memory.fields(
      kind,
      shown.filter((oid) => oid !== null),
    );
    const fields = new Map(shown.filter((oid) => oid !== null).map((oid, index) => [oid, found[index]!]));
    return slugs.map((slug, index) => {
      const draft = drafts.get(slug);
      const known = fields.get(shown[index] ?? '') ?? {};
      const changed = live.has(slug) && this.changes.get(pathOfEntry(kind, slug));
      return {
        slug,
        ...known,
        title: known.title ?? draft?.title ?? slug,
        onSite: live.has(slug),
        ...(known.published && { year: yearOf(known.published, timeZone) }),
        ...(changed && { changed }),
        ...(draft && {
          draft: {
            title: draft.title,
            status: draft.status,
            author: draft.author.name,
            when: draft.when,
            version: draft.version,
          },
        }),
      };
    });
  }
}

function byKind(tree: ReadonlyMap<string, Oid>): Map<KindName, Map<string, Oid>> {
  const kinds = new Map<KindName, Map<string, Oid>>();
  for (const [path, oid] of tree) {
    const entry = entryOfPath(path);
    if (!entry) continue;
    if (!kinds.has(entry.kind)) kinds.set(entry.kind, new Map());
    kinds.get(entry.kind)!.set(entry.slug, oid);
  }
  return kinds;
}

const years = new Map<string, string>();

/** The year that the newsroom's clock showed. Kept: asking the calendar thousands of times is slow. */
function yearOf(published: string, timeZone: string): string {
  const key = `${published} ${timeZone}`;
  const instant = Date.parse(published);
  const year = years.get(key) ?? (Number.isNaN(instant) ? '' : wallClock(instant, timeZone).slice(0, 4));
  years.set(key, year);
  return year;
}
