import { latinText } from '../../../src/pictures/limits.ts';

/** What a picture tells besides its pixels. */
export interface HiddenData {
  /** It says where it was taken. */
  location: boolean;
  /** It holds camera data, captions or other notes. */
  notes: boolean;
  /** It moves; only its first frame will be shown. */
  animated: boolean;
  /** It is stored turned, and a mark says how. */
  turned: boolean;
}

/** Reads what is hidden in a picture. It only informs the author: everything is taken out, found or not. */
export function hiddenData(bytes: Uint8Array): HiddenData {
  const text = wholeText(bytes);
  const exif = exifTags(bytes, text);
  const xmp = /<x:xmpmeta|ns\.adobe\.com\/xap|XML:com\.adobe\.xmp/.test(text);
  return {
    location: exif.has(GPS) || /exif:GPS(?:Latitude|Longitude)|Iptc4xmp\w+:Location/.test(text),
    notes: exif.size > 0 || xmp || /Photoshop 3\.0|(?:tEXt|iTXt|zTXt)/.test(text),
    animated: isAnimated(text),
    turned: exif.has(ORIENTATION) && exif.get(ORIENTATION) !== 1,
  };
}

const GPS = 0x8825;
const ORIENTATION = 0x0112;

function wholeText(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += latinText(bytes, at, at + PIECE);
  return text;
}

/** The tags of the first directory of Exif data with their short values (Exif 2.32, section 4.6.2). */
function exifTags(bytes: Uint8Array, text: string): Map<number, number> {
  const tags = new Map<number, number>();
  const found = /(?:Exif\0\0|eXIf|EXIF[\s\S]{4}(?:Exif\0\0)?)(?=II\*\0|MM\0\*)/.exec(text);
  if (!found) return tags;
  const start = found.index + found[0].length;
  const little = text.startsWith('II', start);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const directory = start + view.getUint32(start + 4, little);
    const count = Math.min(view.getUint16(directory, little), 200);
    for (let index = 0; index < count; index++) {
      const entry = directory + 2 + index * 12;
      tags.set(view.getUint16(entry, little), view.getUint16(entry + 8, little));
    }
  } catch {
    // Cut short: what was read so far is told.
  }
  return tags;
}

function isAnimated(text: string): boolean {
  if (text.startsWith('GIF8')) {
    // A frame is a graphic control extension before an image descriptor (GIF89a, appendix B).
    return (text.match(/\x21\xf9\x04[\s\S]{4}\0[\x2c\x21]/g) ?? []).length > 1;
  }
  if (text.startsWith('RIFF')) return text.slice(0, 64).includes('ANIM');
  const control = text.startsWith('\x89PNG') ? text.indexOf('acTL') : -1;
  return control > 0 && control < text.indexOf('IDAT');
}
