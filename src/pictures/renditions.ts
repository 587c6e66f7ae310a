import type { PictureFile } from './pictureFile.ts';

export type RenditionFormat = 'avif' | 'webp' | 'jpg';

/** One size and format of a picture, as readers load it. */
export interface Rendition {
  digest: string;
  /** In pixels; the height follows from the shape. */
  width: number;
  format: RenditionFormat;
  /** Cut to this height around a spot, in per cent from the left and the top. Without it the picture is whole. */
  crop?: { height: number; x: number; y: number };
}

const WIDTHS = [480, 800, 1200, 1600];

/** The widths that a picture is offered in: never more than it has. */
export function renditionWidths(picture: PictureFile): number[] {
  const smaller = WIDTHS.filter((width) => width < picture.width);
  return picture.width <= WIDTHS[WIDTHS.length - 1]! ? [...smaller, picture.width] : smaller;
}

/** The address of a rendition on the site. Its content never changes, so browsers may keep it for ever. */
export function renditionAddress(rendition: Rendition): string {
  return `/pictures/${renditionFile(rendition)}`;
}

/** The name of its file: everything that makes it what it is. */
export function renditionFile({ digest, width, format, crop }: Rendition): string {
  const cut = crop ? `x${crop.height}at${crop.x}-${crop.y}` : '';
  return `${digest}-${width}${cut}.${format}`;
}

/** The rendition that an address asks for, or null. */
export function renditionOfAddress(path: string): Rendition | null {
  const match = /^\/pictures\/([0-9a-f]{16})-(\d{1,5})(?:x(\d{1,5})at(\d{1,3})-(\d{1,3}))?\.(avif|webp|jpg)$/.exec(
    path,
  );
  if (!match) return null;
  const [, digest = '', width, height, x, y, format] = match;
  const crop = height === undefined ? null : { height: Number(height), x: Number(x), y: Number(y) };
  return { digest, width: Number(width), format: format as RenditionFormat, ...(crop && { crop }) };
}

/** `srcset` of one format: every width with its address. */
export function sourceSet(picture: PictureFile, format: RenditionFormat): { value: string; renditions: Rendition[] } {
  const renditions = renditionWidths(picture).map((width) => ({ digest: picture.digest, width, format }));
  return { value: renditions.map((one) => `${renditionAddress(one)} ${one.width}w`).join(', '), renditions };
}

/** Height in pixels of a picture shown at a width. */
export function heightAt(picture: PictureFile, width: number): number {
  return Math.round((picture.height * width) / picture.width);
}
