/** Introducers and labels of blocks (GIF89a, appendix A). */
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
/** The applications that say how often a picture runs. All others are notes: XMP among them. */
const LOOPS = ['NETSCAPE2.0', 'ANIMEXTS1.0'];

/** A GIF without comments and notes: its frames stay to the bit. @returns null when the file has no sound structure */
export function plainGif(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 13 + tableSize(bytes[10] ?? 0);
  parts.push(bytes.subarray(0, at));
  while (at < bytes.length) {
    const start = at;
    const kind = bytes[at];
    if (kind === TRAILER) return Buffer.concat([...parts, bytes.subarray(at, at + 1)]);
    if (kind === IMAGE) at += 10 + tableSize(bytes[at + 9] ?? 0) + 1;
    else if (kind === EXTENSION) at += 2;
    else return null;
    at = endOfBlocks(bytes, at);
    if (kind === IMAGE || isOfThePicture(bytes, start)) parts.push(bytes.subarray(start, at));
  }
  return null;
}

function isOfThePicture(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1];
  if (label === APPLICATION) return LOOPS.includes(bytes.toString('latin1', at + 3, at + 14));
  return label !== COMMENT;
}

/** Bytes of a colour table, from the byte that says whether there is one. */
const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0);

function endOfBlocks(bytes: Buffer, at: number): number {
  while (at < bytes.length && bytes[at] !== 0) at += 1 + bytes[at]!;
  return at + 1;
}
