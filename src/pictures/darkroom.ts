import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { PICTURE_LIMITS } from './limits.ts';
import { cropArea } from './cropArea.ts';
import { renditionFile, type Rendition } from './renditions.ts';

/** Makes renditions of pictures and keeps them in a cache folder, by digest. */
export class Darkroom {
  private readonly folder: string;
  private readonly underway = new Map<string, Promise<string>>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * The file of a rendition, made when it is not in the cache. It appears there whole or not at all.
   * @param source path of the original, or its bytes
   */
  develop(rendition: Rendition, source: string | Buffer): Promise<string> {
    const file = join(this.folder, renditionFile(rendition));
    if (existsSync(file)) return Promise.resolve(file);
    const underway = this.underway.get(file);
    if (underway) return underway;
    const work = this.make(rendition, source, file).finally(() => this.underway.delete(file));
    this.underway.set(file, work);
    return work;
  }

  private async make(rendition: Rendition, source: string | Buffer, file: string): Promise<string> {
    const { width, format, crop } = rendition;
    mkdirSync(this.folder, { recursive: true });
    // A name of its own: another page, feed or process may be making the same rendition at this moment.
    const draft = `${file}.${randomUUID()}.part`;
    // `autoOrient` turns the pixels; sharp drops all metadata (places, cameras) unless told otherwise.
    const whole = sharp(source, { limitInputPixels: PICTURE_LIMITS.pixels, failOn: 'warning' }).autoOrient();
    const image = crop
      ? (await cut(whole, width, crop)).resize({ width, height: crop.height })
      : whole.resize({ width, withoutEnlargement: true });
    try {
      if (format === 'avif') await image.avif({ quality: 55, effort: 1 }).toFile(draft);
      else if (format === 'webp') await image.webp({ quality: 80, effort: 2 }).toFile(draft);
      // Crops are for search engines, which never count a byte: the quick encoder does.
      else await image.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: !crop }).toFile(draft);
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
    return file;
  }
}

async function cut(image: Sharp, width: number, crop: NonNullable<Rendition['crop']>): Promise<Sharp> {
  const { autoOrient } = await image.metadata();
  return image.extract(cropArea(autoOrient, width / crop.height, crop));
}

/** Puts a cached file into the built site; a hard link where the disk allows it. */
export function placeFile(cached: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  try {
    linkSync(cached, target);
  } catch {
    copyFileSync(cached, target);
  }
}
