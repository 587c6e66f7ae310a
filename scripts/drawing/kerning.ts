import { inflateSync } from 'node:zlib';

/** The move between two glyphs, in font units: negative brings them closer. */
export type Kerning = (left: number, right: number) => number;

/**
 * Reads the pair kerning of a WOFF font. opentype.js 1.3 and 2.0 skip lookups of type 9 (Extension
 * Positioning), in which Newsreader keeps its pairs: “To” would fall apart in a headline.
 * OpenType 1.9, chapter GPOS, lookup types 2 and 9.
 */
export function readKerning(woff: Buffer): Kerning {
  const gpos = woffTable(woff, 'GPOS');
  if (!gpos) return () => 0;
  const pairs = kerningSubtables(gpos).map((offset) => pairTable(gpos, offset));
  return (left, right) => {
    for (const pair of pairs) {
      const move = pair(left, right);
      if (move !== null) return move;
    }
    return 0;
  };
}

/** A table of a WOFF file, unpacked (WOFF 1.0, sections 3 to 5). */
function woffTable(woff: Buffer, tag: string): Buffer | null {
  for (let entry = 44; entry < 44 + 20 * woff.readUInt16BE(12); entry += 20) {
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const bytes = woff.subarray(offset, offset + packed);
    return packed < woff.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
  }
  return null;
}

/** Offsets of the pair tables that the feature `kern` names. */
function kerningSubtables(gpos: Buffer): number[] {
  const features = gpos.readUInt16BE(6);
  const lookups = gpos.readUInt16BE(8);
  const wanted = new Set<number>();
  for (let i = 0; i < gpos.readUInt16BE(features); i++) {
    const record = features + 2 + 6 * i;
    if (gpos.toString('latin1', record, record + 4) !== 'kern') continue;
    const feature = features + gpos.readUInt16BE(record + 4);
    for (const index of numbers(gpos, feature + 2)) wanted.add(index);
  }
  return [...wanted].flatMap((index) => {
    const lookup = lookups + gpos.readUInt16BE(lookups + 2 + 2 * index);
    const type = gpos.readUInt16BE(lookup);
    return numbers(gpos, lookup + 4)
      .map((offset) => lookup + offset)
      .filter((table) => type === 2 || (type === 9 && gpos.readUInt16BE(table + 2) === 2))
      .map((table) => (type === 9 ? table + gpos.readUInt32BE(table + 4) : table));
  });
}

/** One pair table. Null: it says nothing of this pair, ask the next. */
function pairTable(gpos: Buffer, table: number): (left: number, right: number) => number | null {
  const format = gpos.readUInt16BE(table);
  const covered = glyphMap(gpos, table + gpos.readUInt16BE(table + 2), 'coverage');
  const first = gpos.readUInt16BE(table + 4);
  const size = 2 * (bits(first) + bits(gpos.readUInt16BE(table + 6)));
  // The advance of the first glyph is the only value that kerning of a line needs.
  const advance = (at: number) => (first & 4 ? gpos.readInt16BE(at + 2 * bits(first & 3)) : 0);

  if (format === 1) {
    const sets = numbers(gpos, table + 8).map((offset) => {
      const set = table + offset;
      return new Map(
        Array.from({ length: gpos.readUInt16BE(set) }, (_, i) => set + 2 + i * (2 + size)).map(
          (record) => [gpos.readUInt16BE(record), advance(record + 2)] as const,
        ),
      );
    });
    return (left, right) => sets[covered.get(left) ?? -1]?.get(right) ?? null;
  }

  const leftClass = glyphMap(gpos, table + gpos.readUInt16BE(table + 8), 'class');
  const rightClass = glyphMap(gpos, table + gpos.readUInt16BE(table + 10), 'class');
  const columns = gpos.readUInt16BE(table + 14);
  return (left, right) =>
    covered.has(left)
      ? advance(table + 16 + size * ((leftClass.get(left) ?? 0) * columns + (rightClass.get(right) ?? 0)))
      : null;
}

/** A Coverage table (glyph to index) or a ClassDef table (glyph to class). */
function glyphMap(gpos: Buffer, table: number, kind: 'coverage' | 'class'): Map<number, number> {
  const map = new Map<number, number>();
  if (gpos.readUInt16BE(table) === 1) {
    if (kind === 'coverage') for (const [index, glyph] of numbers(gpos, table + 2).entries()) map.set(glyph, index);
    else {
      const start = gpos.readUInt16BE(table + 2);
      for (const [index, value] of numbers(gpos, table + 4).entries()) map.set(start + index, value);
    }
    return map;
  }
  for (let i = 0; i < gpos.readUInt16BE(table + 2); i++) {
    const range = table + 4 + 6 * i;
    const [start, end, value] = [0, 2, 4].map((at) => gpos.readUInt16BE(range + at)) as [number, number, number];
    for (let glyph = start; glyph <= end; glyph++) map.set(glyph, kind === 'class' ? value : value + glyph - start);
  }
  return map;
}

/** A counted list of 16-bit numbers. */
function numbers(bytes: Buffer, at: number): number[] {
  return Array.from({ length: bytes.readUInt16BE(at) }, (_, i) => bytes.readUInt16BE(at + 2 + 2 * i));
}

function bits(value: number): number {
  return value.toString(2).replaceAll('0', '').length;
}
