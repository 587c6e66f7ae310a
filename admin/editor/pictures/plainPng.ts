import { latinText } from '../../../src/pictures/limits.ts';

/** Chunks that make the picture (PNG, third edition, chapter 11). All others are notes: places, texts, times. */
const PICTURE_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'IDAT', 'IEND']);
const SIGNATURE = 8;

/**
 * A PNG without anything but its picture: its pixels and palette stay to the bit, so a drawing
 * stays as small and sharp as its tool has made it.
 * @returns null when the file has no sound structure, or colours that need a profile to be right
 */
export function plainPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = latinText(bytes, at + 4, at + 8);
    if (end > bytes.length || name === 'iCCP') return null;
    if (PICTURE_CHUNKS.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(parts);
    at = end;
  }
  return null;
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
