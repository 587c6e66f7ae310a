import type { Typeface } from './typeface.ts';

/** How a text is to be set, and how far it may give way. */
export interface Setting {
  face: Typeface;
  size: number;
  /** The smallest size that is still legible in this place. */
  floor: number;
  /** Most lines. */
  lines: number;
  /** From baseline to baseline, as a share of the size. */
  leading?: number;
}

/** A text broken into lines. Its height runs from the top of the capitals to the last baseline. */
export interface TextBlock {
  face: Typeface;
  size: number;
  lines: string[];
  /** From baseline to baseline, in the picture's units. */
  lineHeight: number;
  width: number;
  height: number;
  /** False: even at the smallest size it is larger than its place. */
  fits: boolean;
}

/** Sets one text as large as its place allows: it wraps first, then shrinks. */
export function fit(text: string, setting: Setting, width: number, height = Infinity): TextBlock {
  return fitAll([text], setting, width, height)[0]!;
}

/** Sets texts that stand beside one another, all in one size. */
export function fitAll(texts: string[], setting: Setting, width: number, height = Infinity): TextBlock[] {
  for (let size = setting.size; ; size--) {
    const blocks = texts.map((text) => block(text, setting, size, width, height));
    if (size <= setting.floor || blocks.every(({ fits }) => fits)) return blocks;
  }
}

function block(text: string, setting: Setting, size: number, width: number, height: number): TextBlock {
  const { face } = setting;
  const lines = wrap(text, width, (line) => face.width(line, size));
  const lineHeight = size * (setting.leading ?? 1.2);
  const widest = Math.max(...lines.map((line) => face.width(line, size)));
  const tall = size * face.capHeight + (lines.length - 1) * lineHeight;
  const fits = lines.length <= setting.lines && widest <= width && tall <= height;
  return { face, size, lines, lineHeight, width: widest, height: tall, fits };
}

/** Breaks a text into as few lines as the width allows, then makes them evenly long. */
export function wrap(text: string, width: number, measure: (line: string) => number): string[] {
  // A word is broken behind a hyphen or a stroke only where it is wider than a line. Hard spaces never break.
  const words = text
    .split(/(?<=[ ])/)
    .flatMap((word) => (measure(word.trim()) > width ? word.split(/(?<=\p{L}[-/])(?=\p{L})/u) : [word]));
  const greedy = fill(words, width, measure);
  if (greedy.length === 1) return greedy;
  let [low, high] = [0, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const lines = fill(words, middle, measure);
    if (lines.length <= greedy.length && lines.every((line) => measure(line) <= middle)) high = middle;
    else low = middle;
  }
  return fill(words, high, measure);
}

/** Fills line after line. A word that is wider than a line has a line of its own. */
function fill(words: string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && measure((line + word).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()];
}
