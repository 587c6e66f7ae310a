import { tiffTurned } from './plainJpeg.ts';

/** Flags of the first byte of `VP8X` (RFC 9649, section 2.7). */
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/**
 * A WebP without camera data, places and notes: its picture stays to the bit. The mark that says how it is turned stays.
 * @param orientation 1 to 8, as Exif has it
 * @returns null when the file has no sound structure
 */
export function plainWebp(bytes: Buffer, orientation: number): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    // A chunk of an odd length is filled up by one byte.
    const end = at + 8 + length + (length % 2);
    if (end > bytes.length + 1) return null;
    if (name === 'VP8X') chunks.push(withFlags(bytes.subarray(at, end), orientation > 1));
    else if (name !== 'EXIF' && name !== 'XMP ') chunks.push(bytes.subarray(at, end));
    at = end;
  }
  if (chunks.length === 0) return null;
  if (orientation > 1) chunks.push(chunk('EXIF', tiffTurned(orientation)));
  const body = Buffer.concat(chunks);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function withFlags(vp8x: Buffer, isTurned: boolean): Buffer {
  const copy = Buffer.from(vp8x);
  const flags = copy.readUInt8(8) & ~(HAS_EXIF | HAS_XMP);
  copy.writeUInt8(isTurned ? flags | HAS_EXIF : flags, 8);
  return copy;
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
