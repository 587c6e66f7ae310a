import sharp from 'sharp';
import { plainPng } from '../../admin/editor/pictures/plainPng.ts';
import type { PictureFormat } from '../../src/pictures/limits.ts';
import { plainGif } from './plainGif.ts';
import { plainJpeg } from './plainJpeg.ts';
import { plainWebp } from './plainWebp.ts';

const QUALITY = 90;

/**
 * A picture without what it tells besides its pixels: where and with what it was taken, by whom, and older versions
 * of it. The pixels stay to the bit; a file whose parts cannot be told apart is drawn anew.
 * @param bytes a picture that the gate has let in (`src/pictures/gate.ts`)
 */
export async function plainPicture(bytes: Buffer, format: PictureFormat): Promise<Buffer> {
  const { orientation = 1 } = await sharp(bytes).metadata();
  return taken(bytes, format, orientation) ?? (await drawnAnew(bytes, format));
}

function taken(bytes: Buffer, format: PictureFormat, orientation: number): Buffer | null {
  switch (format) {
    case 'jpeg':
      return plainJpeg(bytes, orientation);
    case 'webp':
      return plainWebp(bytes, orientation);
    case 'gif':
      return plainGif(bytes);
    case 'png': {
      // Its mark for turning lies among the notes.
      const plain = orientation > 1 ? null : plainPng(bytes);
      return plain && Buffer.from(plain);
    }
  }
}

const drawnAnew = (bytes: Buffer, format: PictureFormat) =>
  sharp(bytes, { animated: true })
    .autoOrient()
    .keepIccProfile()
    .toFormat(format, format === 'png' ? {} : { quality: QUALITY })
    .toBuffer();
