import { latinText, PICTURE_LIMITS, pictureFormat, type PictureFormat } from '../../../src/pictures/limits.ts';

/** A file’s format as far as the browser can make a picture of ours from it. */
export type ChosenFormat = PictureFormat | 'avif' | 'bmp';

/** So many bytes at the start of a file say what it is. */
export const TELLING_BYTES = 4096;

/**
 * What a file is that an author has chosen, judged by its first bytes and not by its name, or what is
 * wrong with it as the end of a sentence: “IMG_1.HEIC” …
 */
export function chosenFormat(start: Uint8Array, size = start.length): { format: ChosenFormat } | { problem: string } {
  const limit = PICTURE_LIMITS.bytes;
  if (size < 32) return { problem: 'is empty or cut short. Choose it again, or export it again.' };
  if (size > limit)
    return {
      problem: `is too large: ${Math.ceil(size / MIB)} MiB. The limit is ${limit / MIB} MiB. Make it smaller and choose it again.`,
    };
  const format = pictureFormat(start) ?? otherFormat(start);
  if (format === 'avif' || format === 'bmp' || pictureFormat(start)) return { format: format as ChosenFormat };
  return { problem: WORDS[format] ?? WORDS.unknown! };
}

/** @returns the sentence for a picture whose sides are beyond the limits, or null */
export function tooManyPixels(width: number, height: number): string | null {
  const { side, pixels } = PICTURE_LIMITS;
  if (width <= side && height <= side && width * height <= pixels) return null;
  return `is too large: ${width} by ${height} pixels. The limit is ${side} a side and ${pixels / 1e6} million in all. Make it smaller and choose it again.`;
}

const MIB = 1024 * 1024;
const AS_JPEG = 'Export it as JPEG or PNG and choose that.';
const WORDS: Record<string, string> = {
  heic: `is a HEIC photo, the format of iPhones, which browsers do not show. ${AS_JPEG} (On the phone: Settings → Camera → Formats → Most compatible.)`,
  svg: `is an SVG drawing. Those can hold programs, so the site takes none. ${AS_JPEG}`,
  pdf: `is a PDF document and not a picture. Export the page as PNG, or link to the document as a source.`,
  tiff: `is a TIFF picture, which browsers do not show. ${AS_JPEG}`,
  psd: `is a Photoshop document. ${AS_JPEG}`,
  video: 'is a video. The site shows pictures only: choose a still from it.',
  archive: 'is an archive or an office document and not a picture. Take the picture out of it and choose that.',
  unknown: 'is not a picture that the site can show: it takes JPEG, PNG, WebP, AVIF and GIF.',
};

/** Formats that people try, by their first bytes. */
function otherFormat(bytes: Uint8Array): string {
  const latin = latinText(bytes, 0, 16);
  const brand = latin.slice(4, 8) === 'ftyp' ? latinText(bytes, 8, 12) : '';
  if (/^avi[fs]$/.test(brand)) return 'avif';
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return 'heic';
  if (brand || latin.startsWith('\x1aE\xdf\xa3')) return 'video';
  if (latin.startsWith('BM')) return 'bmp';
  if (latin.startsWith('%PDF-')) return 'pdf';
  if (/^(?:II\*\0|MM\0\*)/.test(latin)) return 'tiff';
  if (latin.startsWith('8BPS')) return 'psd';
  if (latin.startsWith('PK\x03\x04')) return 'archive';
  return /<svg[\s>]/i.test(latinText(bytes, 0, TELLING_BYTES)) ? 'svg' : 'unknown';
}
