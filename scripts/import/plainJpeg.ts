/** Markers of a JPEG (ITU T.81, table B.1). */
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const SCAN = 0xda;
const ICC = 'ICC_PROFILE\0';

/**
 * A JPEG without camera data, places, captions and previews: its picture stays to the bit. Colour profile and the
 * mark that says how it is turned stay too.
 * @param orientation 1 to 8, as Exif has it
 * @returns null when the file has no sound structure
 */
export function plainJpeg(bytes: Buffer, orientation: number): Buffer | null {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  if (orientation > 1) parts.push(turnedMark(orientation));
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === SCAN) return Buffer.concat([...parts, bytes.subarray(at)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return null;
    if (belongsToPicture(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function belongsToPicture(marker: number, content: Buffer): boolean {
  if (marker === APP2) return content.subarray(0, ICC.length).toString('latin1') === ICC;
  // JFIF, and Adobe’s note on the colours.
  if (marker === APP0 || marker === APP14) return true;
  return marker !== COMMENT && !(marker > APP0 && marker <= APP15);
}

/** Exif data with nothing but the orientation (Exif 2.32, 4.6.4 and 4.7.2). */
function turnedMark(orientation: number): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xe1, 0x00, 0x22]),
    Buffer.from('Exif\0\0', 'latin1'),
    tiffTurned(orientation),
  ]);
}

/** The Exif directory itself, as JPEG and WebP hold it. */
export function tiffTurned(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
