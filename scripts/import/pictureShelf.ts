import { hiddenData } from '../../admin/editor/pictures/hiddenData.ts';
import { inspectPicture } from '../../src/pictures/gate.ts';
import { pictureFormat } from '../../src/pictures/limits.ts';
import type { PlacedPicture } from './bodyContext.ts';
import { shown, type Notes } from './notes.ts';
import type { PictureRef } from './pictureRefs.ts';
import { plainPicture } from './plainPicture.ts';
import { slugFrom } from './slugs.ts';
import type { Attachment } from './survey.ts';
import type { PictureSource } from './uploads.ts';

const ENDINGS = { jpeg: 'jpg', png: 'png', webp: 'webp', gif: 'gif' };
const LONGEST_NAME = 80;

/** The pictures of one entry: each goes through the gate of the newsroom, loses its hidden data and gets a name of its own. */
export class PictureShelf {
  /** What lies beside the text, by file name. */
  readonly files = new Map<string, Buffer>();
  /** As they came: one that is shown twice lies there once. */
  private readonly originals = new Map<string, Buffer>();
  private readonly source: PictureSource;
  private readonly attachments: ReadonlyMap<string, Attachment>;
  private readonly notes: Notes;
  private readonly placed = new Map<string, PlacedPicture>();

  constructor(source: PictureSource, attachments: ReadonlyMap<string, Attachment>, notes: Notes) {
    this.source = source;
    this.attachments = attachments;
    this.notes = notes;
  }

  /** Gets pictures and places them; one after the other, so that names are the same on each run. */
  async place(refs: PictureRef[]): Promise<void> {
    for (const { address, id } of refs) {
      if (this.placed.has(address)) continue;
      const attachment = this.attachments.get(id);
      const result = await this.fetched(attachment?.address ?? address, attachment?.path ?? '', address);
      if ('missing' in result)
        this.notes.add(`The picture ${shown(address)} is not here: ${result.missing}. A link took its place.`);
      this.placed.set(address, result);
    }
  }

  /** A picture that has been placed. */
  find(address: string): PlacedPicture {
    return this.placed.get(address) ?? { missing: 'it was not looked for' };
  }

  private async fetched(original: string, path: string, shownAt: string): Promise<PlacedPicture> {
    let read = await this.source.read(original, path);
    if ('missing' in read && shownAt !== original) read = await this.source.read(shownAt, '');
    if ('missing' in read) return read;
    const format = pictureFormat(read.bytes);
    if (!format) return { missing: 'it is not a jpg, png, webp or gif' };
    for (const [name, bytes] of this.originals) if (bytes.equals(read.bytes)) return { file: name };
    const name = this.freeName(original, ENDINGS[format]);
    const inspected = await inspectPicture(read.bytes, name);
    if ('problem' in inspected) return { missing: `it ${inspected.problem.replace(/\.$/, '')}` };
    if (hiddenData(read.bytes).location)
      this.notes.add(`The picture ${name} said where it was taken. That was taken out of it.`);
    this.originals.set(name, read.bytes);
    this.files.set(name, await plainPicture(read.bytes, format));
    return { file: name };
  }

  private freeName(address: string, ending: string): string {
    const last =
      address
        .split(/[?#]/)[0]
        ?.split('/')
        .at(-1)
        ?.replace(/\.[a-z]+$/i, '') ?? '';
    const stem = slugFrom(last).slice(0, LONGEST_NAME).replace(/-$/, '') || 'picture';
    let name = `${stem}.${ending}`;
    for (let number = 2; this.files.has(name); number++) name = `${stem}-${number}.${ending}`;
    return name;
  }
}
