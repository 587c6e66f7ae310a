import { join } from 'node:path';
import sharp from 'sharp';

/** Writes a plain picture of one colour and returns its path. */
export async function drawnPicture(folder: string, name: string, colour: string): Promise<string> {
  const file = join(folder, name);
  await sharp({ create: { width: 1400, height: 788, channels: 3, background: colour } })
    .png()
    .toFile(file);
  return file;
}
