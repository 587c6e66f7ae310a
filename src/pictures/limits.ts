/** Which pictures are taken in. Sizes in pixels and bytes. */
export const PICTURE_LIMITS = { bytes: 15 * 1024 * 1024, pixels: 50_000_000, side: 12_000, frames: 60, seconds: 20 };

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif';

/**
 * The format by its first bytes (the signatures of the PNG, JFIF, GIF89a and RIFF specifications);
 * null for anything else, whatever its name says.
 */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  const latin = latinText(bytes, 0, 12);
  if (latin.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(latin)) return 'gif';
  return latin.startsWith('RIFF') && latin.endsWith('WEBP') ? 'webp' : null;
}

/** Some bytes as text, a character a byte. */
export function latinText(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
