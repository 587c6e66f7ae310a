import type { PictureFile } from './pictureFile.ts';
import type { Rendition, RenditionFormat } from './renditions.ts';

const MIDDLE = { x: 50, y: 50 };

/**
 * A picture cut square around a spot, for each of some sizes in pixels. Never enlarged: of a small picture come fewer.
 * @param spot in per cent from the left and the top; without it the middle
 */
export function squares(
  { digest, width, height }: PictureFile,
  sizes: number[],
  format: RenditionFormat,
  spot = MIDDLE,
): Rendition[] {
  const widths = new Set(sizes.map((size) => Math.min(size, width, height)));
  return [...widths].map((size) => ({ digest, width: size, format, crop: { height: size, x: spot.x, y: spot.y } }));
}
