import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';
import { union, type Box } from './box.ts';
import { readKerning, type Kerning } from './kerning.ts';

/** One file of a typeface, with the letters of one script. */
interface Cut {
  subset: string;
  woff: Buffer;
  font: opentype.Font;
  kerning: Kerning;
}

interface Placed {
  glyph: opentype.Glyph;
  /** From the start of the line, in the picture's units. */
  x: number;
}

/** A line of text as outlines. */
export interface Outline {
  d: string;
  box: Box | null;
}

/** A typeface that turns text into outlines, so that a picture needs no installed font. */
export class Typeface {
  readonly cuts: Cut[];
  readonly name: string;
  /** Height of a capital, as a share of the size. */
  readonly capHeight: number;

  /** @param name as in the packages of Fontsource: `public-sans` */
  constructor(name: string, weight: number) {
    this.name = `${name} ${weight}`;
    this.cuts = ['latin', 'latin-ext', 'vietnamese'].map((subset) => {
      const file = import.meta.resolve(`@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff`);
      const woff = readFileSync(fileURLToPath(file));
      return { subset, woff, font: opentype.parse(new Uint8Array(woff).buffer), kerning: readKerning(woff) };
    });
    const { font } = this.cuts[0]!;
    this.capHeight = font.charToGlyph('H').getBoundingBox().y2 / font.unitsPerEm;
  }

  /** Characters of a text that this typeface cannot print. */
  missing(text: string): string[] {
    return [...new Set(text)].filter(
      (character) => !this.cuts.some(({ font }) => font.charToGlyphIndex(character) > 0),
    );
  }

  /** @param tracking extra space after each character, as a share of the size */
  width(text: string, size: number, tracking = 0): number {
    return this.set(text, size, tracking).width;
  }

  /** The outlines of one line that starts at x and stands on the baseline y. */
  outline(text: string, x: number, y: number, size: number, tracking = 0): Outline {
    let d = '';
    let box: Box | null = null;
    for (const placed of this.set(text, size, tracking).glyphs) {
      const path = placed.glyph.getPath(x + placed.x, y, size);
      if (path.commands.length === 0) continue;
      d += path.toPathData(1);
      const { x1, y1, x2, y2 } = path.getBoundingBox();
      const inked = { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
      box = box ? union(box, inked) : inked;
    }
    return { d, box };
  }

  private set(text: string, size: number, tracking: number): { glyphs: Placed[]; width: number } {
    const glyphs: Placed[] = [];
    let x = 0;
    let before: { cut: Cut | null; index: number } = { cut: null, index: 0 };
    for (const character of text) {
      const cut: Cut = this.cuts.find(({ font }) => font.charToGlyphIndex(character) > 0) ?? this.cuts[0]!;
      const scale = size / cut.font.unitsPerEm;
      const glyph = cut.font.charToGlyph(character);
      if (before.cut === cut) x += cut.kerning(before.index, glyph.index) * scale;
      glyphs.push({ glyph, x });
      x += (glyph.advanceWidth ?? 0) * scale + tracking * size;
      before = { cut, index: glyph.index };
    }
    return { glyphs, width: Math.max(0, x - (glyphs.length > 0 ? tracking * size : 0)) };
  }
}

export const HEADING = new Typeface('newsreader', 700);
export const FIGURES = new Typeface('newsreader', 600);
export const TEXT = new Typeface('public-sans', 400);
export const LABEL = new Typeface('public-sans', 600);
