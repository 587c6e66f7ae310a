import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspectPicture, type PictureShape } from './gate.ts';

/** A picture of an entry: its shape and the name of its content. The same picture twice has one digest. */
export interface PictureFile extends PictureShape {
  /** First 16 hexadecimal digits of the SHA-256 of the file. */
  digest: string;
}

/**
 * Remembers by digest which pictures were decoded and found whole: decoding thousands again on
 * each build would take minutes. Kept in one JSON file in the cache folder.
 */
export class PictureRegister {
  private readonly file: string;
  private readonly known: Map<string, PictureShape>;
  private changed = false;

  /** @param folder the cache folder; made when it is missing */
  constructor(folder: string) {
    this.file = join(folder, 'shapes.json');
    this.known = new Map(Object.entries(readShapes(this.file)));
  }

  /**
   * Inspects a picture, or recalls that it was.
   * @param sha256 of the file in hexadecimal digits, if that is known: a picture that is recalled is then not read
   */
  async inspect(
    name: string,
    read: () => Buffer,
    sha256 = createHash('sha256').update(read()).digest('hex'),
  ): Promise<{ picture: PictureFile } | { problem: string }> {
    const digest = sha256.slice(0, 16);
    const key = `${digest}${name.slice(name.lastIndexOf('.'))}`;
    const known = this.known.get(key);
    if (known) return { picture: { ...known, digest } };
    const inspected = await inspectPicture(read(), name);
    if ('problem' in inspected) return inspected;
    this.known.set(key, inspected.shape);
    this.changed = true;
    return { picture: { ...inspected.shape, digest } };
  }

  /** Writes what was learnt, whole or not at all. */
  save(): void {
    if (!this.changed) return;
    mkdirSync(dirname(this.file), { recursive: true });
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(Object.fromEntries(this.known)));
    renameSync(draft, this.file);
    this.changed = false;
  }
}

function readShapes(file: string): Record<string, PictureShape> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, PictureShape>;
  } catch {
    // No cache yet, or a damaged one: every picture is inspected again.
    return {};
  }
}
