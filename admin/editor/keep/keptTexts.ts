import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KindName } from '../../../src/model/kind.ts';
import type { EntryData } from '../openEntry.ts';

/** A picture that was chosen but not saved yet: what Decap knows of it, and the file itself. */
export type KeptPicture = Record<string, unknown> & { path: string; file: File };

/** Why a text is no longer in a form: put away, left unsaved, replaced by a colleague’s, or by another one of the author’s own. */
export type WhyAside = 'put-away' | 'left' | 'replaced' | 'exchanged';

/** An author's text as the browser keeps it until it is saved. */
export interface KeptText {
  /** One a tab and entry: two tabs on one entry never overwrite each other. */
  id: string;
  tab: string;
  kind: KindName;
  /** Decap's name of the entry; empty for a new one. */
  slug: string;
  title: string;
  /** When it was kept, in milliseconds. */
  keptAt: number;
  /** When the author put it away; it stays for a while all the same. */
  discardedAt?: number;
  why?: WhyAside;
  path: string;
  data: EntryData;
}

interface Shelf extends DBSchema {
  texts: { key: string; value: KeptText; indexes: { entry: [string, string] } };
  /** Apart from the texts, so that a picture is written once and not with every word. */
  pictures: { key: string; value: { key: string; text: string; picture: KeptPicture }; indexes: { text: string } };
}

/** How long a text that was put away can be taken out again. */
export const DISCARDED_STAYS_MS = 30 * 24 * 60 * 60 * 1000;

/** The browser's shelf of texts that are not saved yet (IndexedDB). All methods reject when the browser has no room. */
export class KeptTexts {
  private shelf: Promise<IDBPDatabase<Shelf>> | undefined;
  private readonly written = new Set<string>();
  private readonly shelved: (() => void)[] = [];

  async keep(text: KeptText, pictures: KeptPicture[] = []): Promise<void> {
    const transaction = (await this.open()).transaction(['texts', 'pictures'], 'readwrite', { durability: 'strict' });
    const fresh = pictures
      .map((picture) => ({ key: `${text.id} ${picture.path} ${picture.file.size}`, text: text.id, picture }))
      .filter(({ key }) => !this.written.has(key));
    await Promise.all([
      transaction.objectStore('texts').put(text),
      ...fresh.map((picture) => transaction.objectStore('pictures').put(picture)),
    ]);
    await transaction.done;
    for (const { key } of fresh) this.written.add(key);
    if (text.discardedAt !== undefined) for (const listener of this.shelved) listener();
  }

  /** Hears of each text that can be taken up again from now on. */
  onShelved(listener: () => void): void {
    this.shelved.push(listener);
  }

  /** Texts of one entry, the newest first. */
  async of(kind: KindName, slug: string): Promise<KeptText[]> {
    return newestFirst(await (await this.open()).getAllFromIndex('texts', 'entry', [kind, slug]));
  }

  /** All texts, the newest first. */
  async all(): Promise<KeptText[]> {
    return newestFirst(await (await this.open()).getAll('texts'));
  }

  async picturesOf(id: string): Promise<KeptPicture[]> {
    return (await (await this.open()).getAllFromIndex('pictures', 'text', id)).map(({ picture }) => picture);
  }

  async remove(id: string): Promise<void> {
    const transaction = (await this.open()).transaction(['texts', 'pictures'], 'readwrite');
    await transaction.objectStore('texts').delete(id);
    const pictures = transaction.objectStore('pictures');
    for (const key of await pictures.index('text').getAllKeys(id)) {
      await pictures.delete(key);
      this.written.delete(key);
    }
    await transaction.done;
  }

  /** Puts a text away. It can be taken out again for 30 days. */
  async discard(text: KeptText, now: number): Promise<void> {
    await this.keep({ ...text, discardedAt: now, why: 'put-away' });
  }

  /** Forgets what was put away long ago. */
  async clear(now: number): Promise<void> {
    for (const { id, discardedAt = now } of await this.all())
      if (now - discardedAt > DISCARDED_STAYS_MS) await this.remove(id);
  }

  private open(): Promise<IDBPDatabase<Shelf>> {
    this.shelf ??= openDB<Shelf>('newsroom', 1, {
      upgrade: (database) => {
        database.createObjectStore('texts', { keyPath: 'id' }).createIndex('entry', ['kind', 'slug']);
        database.createObjectStore('pictures', { keyPath: 'key' }).createIndex('text', 'text');
      },
    });
    // A browser that refused once may allow it later.
    this.shelf.catch(() => (this.shelf = undefined));
    return this.shelf;
  }
}

const newestFirst = (texts: KeptText[]) => texts.sort((a, b) => b.keptAt - a.keptAt);
