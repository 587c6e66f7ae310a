import { grown, isInside, overlap, PICTURE, type Box } from './box.ts';
import { COLOURS } from './colours.ts';
import type { TextBlock } from './textBlock.ts';
import type { Typeface } from './typeface.ts';

type Attributes = Record<string, string | number>;

interface Placement {
  /** The left edge, the middle or the right edge, after `align`. */
  x: number;
  /** The top of the capitals of the first line. */
  y: number;
  align?: 'left' | 'center' | 'right';
  fill?: string;
  /** Room in the card's colour around the letters, where they stand on a map. */
  halo?: boolean;
}

/** A line of text that was drawn, and the box of its ink. */
export interface DrawnText {
  words: string;
  box: Box;
}

/** The picture while it is drawn: its shapes in order, its texts, and what did not fit. */
export class Sheet {
  private readonly parts: string[] = [];
  readonly texts: DrawnText[] = [];
  readonly problems: string[] = [];
  /** Where text may stand. */
  readonly frame: Box;

  constructor(frame: Box) {
    this.frame = frame;
  }

  /** Adds an SVG element. Numbers are rounded to a tenth. */
  shape(name: string, attributes: Attributes): void {
    const written = Object.entries(attributes).map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : value}"`,
    );
    this.parts.push(`<${name}${written.join('')}/>`);
  }

  line(x1: number, y1: number, x2: number, y2: number, stroke: string = COLOURS.hairline, width = 2): void {
    this.shape('line', { x1, y1, x2, y2, stroke, 'stroke-width': width });
  }

  /** Draws a block of text. */
  text(block: TextBlock, { x, y, align = 'left', fill = COLOURS.ink, halo = false }: Placement): void {
    if (!block.fits) this.problems.push(`“${block.lines.join(' ')}” is too long for its place`);
    for (const [index, words] of block.lines.entries()) {
      const shift = { left: 0, center: 0.5, right: 1 }[align] * block.face.width(words, block.size);
      const baseline = y + block.size * block.face.capHeight + index * block.lineHeight;
      this.words(block.face, words, { x: x - shift, baseline, size: block.size, fill, halo });
    }
  }

  /** Draws one line as it is, at a baseline. */
  words(
    face: Typeface,
    words: string,
    at: { x: number; baseline: number; size: number; fill: string; halo?: boolean; tracking?: number },
  ): void {
    for (const sign of face.missing(words)) this.problems.push(`the typeface has no sign for “${sign}” in “${words}”`);
    const { d, box } = face.outline(words, at.x, at.baseline, at.size, at.tracking);
    if (!box) return;
    if (at.halo) {
      this.shape('path', { d, fill: 'none', stroke: COLOURS.card, 'stroke-width': 9, 'stroke-linejoin': 'round' });
    }
    this.shape('path', { d, fill: at.fill });
    this.texts.push({ words, box });
  }

  /** What a reader would trip over: text outside the frame, or over other text. */
  collisions(): string[] {
    const outside = this.texts.filter(({ box }) => !isInside(box, this.frame));
    const pairs = this.texts.flatMap((a, index) =>
      this.texts
        .slice(index + 1)
        .filter((b) => overlap(grown(a.box, -0.5), grown(b.box, -0.5)))
        .map((b) => `“${a.words}” and “${b.words}” overlap`),
    );
    return [...outside.map(({ words }) => `“${words}” leaves the frame`), ...pairs];
  }

  svg(): string {
    const { width, height } = PICTURE;
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `${this.parts.join('')}</svg>`
    );
  }
}
