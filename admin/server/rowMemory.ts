import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KindName } from '../../src/model/kind.ts';
import { cacheFolder } from '../../src/pictures/cacheFolder.ts';
import type { RowFields } from '../desk/row.ts';
import type { Oid, Repository } from './repository.ts';
import { rowFields } from './rowFields.ts';

/** So many files are read before they are kept: to read a few again costs less than to write thousands. */
const AT_ONCE = 50;

/** The code that makes what is kept: another code, another memory. */
const MAKER = readFileSync(fileURLToPath(new URL('./rowFields.ts', import.meta.url)));

/**
 * What lists show of files, by the files' object names in Git. The same name is the same content for
 * ever, so no file is read twice, and after a restart none at all: what was read lies in a cache.
 */
export class RowMemory {
  private readonly repository: Repository;
  private readonly folder: string;
  private readonly known = new Map<KindName, Map<Oid, RowFields>>();
  private unkept = 0;

  constructor(repository: Repository) {
    this.repository = repository;
    this.folder = join(
      cacheFolder(repository.root),
      'desk',
      createHash('sha256').update(MAKER).digest('hex').slice(0, 16),
    );
  }

  /** The fields of files, in the order asked for. */
  async fields(kind: KindName, oids: Oid[]): Promise<RowFields[]> {
    const known = this.known.get(kind) ?? this.recall(kind);
    this.known.set(kind, known);
    const missing = [...new Set(oids.filter((oid) => !known.has(oid)))];
    const contents = await this.repository.blobs(missing);
    contents.forEach((content, index) => known.set(missing[index]!, rowFields(kind, content.toString())));
    this.unkept += missing.length;
    if (this.unkept >= AT_ONCE) this.keep(oids);
    return oids.map((oid) => known.get(oid)!);
  }

  private recall(kind: KindName): Map<Oid, RowFields> {
    try {
      const kept = JSON.parse(readFileSync(this.file(kind), 'utf8')) as Record<Oid, RowFields>;
      return new Map(Object.entries(kept));
    } catch {
      // Nothing yet, or cut off: it is read anew.
      return new Map();
    }
  }

  /** @param wanted what is in use now: when most of what is known is of old versions, those are let go */
  private keep(wanted: Oid[]): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      for (const [kind, known] of this.known) {
        const worth =
          known.size > 4 * (wanted.length + AT_ONCE) ? wanted.filter((oid) => known.has(oid)) : [...known.keys()];
        const draft = `${this.file(kind)}.${process.pid}`;
        writeFileSync(draft, JSON.stringify(Object.fromEntries(worth.map((oid) => [oid, known.get(oid)]))));
        renameSync(draft, this.file(kind));
      }
      this.unkept = 0;
    } catch (error) {
      console.error('The list of entries could not be kept for the next start:', error);
    }
  }

  private file(kind: KindName): string {
    return join(this.folder, `${kind}.json`);
  }
}
