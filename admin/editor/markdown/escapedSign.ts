import { isSpace } from './characterClass.ts';
import { startsWithReference } from './references.ts';

/** Where words stand, as far as it changes which signs mean something. */
export interface Place {
  kind: 'paragraph' | 'heading';
  /** Directly in the text, not in a list or quotation. */
  topLevel: boolean;
  /** `[ ]` at the start would be a box to tick. */
  startsItem: boolean;
  /** Whether the text defines names for links, so that `[name]` alone would be one. */
  namesLinks: boolean;
}
/** Typed words between other things in a paragraph. */
export interface Run {
  /** The whole paragraph, with the marks around words. */
  text: string;
  /** Where in it the words are. */
  start: number;
  end: number;
  inLink: boolean;
  /** In bold, italic or struck words. */
  inMark: boolean;
  place: Place;
}

/** A sign of a run as it must be printed. */
export function escapedSign(run: Run, index: number): string {
  const sign = run.text[index] ?? '';
  if (!/[!-/:-@[-`{-~]|[ie]/.test(sign) || !isActive(run, index, sign)) return sign;
  // Readers differ about `\*` and `\~` within bold and struck words; about a reference they do not.
  const asReference = /[ie]/.test(sign) || (run.inMark && /[*_~]/.test(sign));
  return asReference ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
}

/** Whether Markdown or MDX would take a sign for its own. */
function isActive(run: Run, index: number, sign: string): boolean {
  const { text, start, end, inLink, place } = run;
  const next = text[index + 1] ?? '';
  switch (sign) {
    case '`':
    case '<':
    case '{':
    case '}':
    case '*':
      return true;
    case '\\':
      return /^[!-/:-@[-`{-~\n]?$/.test(next);
    case '_':
      return !isWithinWord(text, index);
    case '~':
      return (text.match(/~/g)?.length ?? 0) > 1;
    case '[':
      return inLink || startsLink(run, index);
    case ']':
      return inLink;
    case '^':
      return inLink && index === start;
    case '!':
      // Before a link or note; before a typed bracket it is the bracket that is escaped.
      return index === end - 1 && next === '[';
    case '&':
      return startsWithReference(text.slice(index));
    case '.':
    case ')':
      return /(?:^|\n)\d{1,9}$/.test(text.slice(Math.max(0, index - 10), index)) && isSpace(next);
    case 'i':
    case 'e':
      // At the start of a text `import x` would be program code.
      return index === 0 && place.topLevel && /^(?:import|export)(?:[\s{*'"(]|$)/.test(text);
  }
  if (sign === '#' && place.kind === 'heading' && index === text.length - 1) return /(?:^|[ \t])#+$/.test(text);
  const isLineStart = index === 0 || text[index - 1] === '\n';
  return isLineStart && startsBlock(text.slice(index).split('\n')[0] ?? '', index === 0);
}

/** Whether a line would be a heading, list, quotation or rule, or make one or a table of the line before it. */
function startsBlock(line: string, isFirst: boolean): boolean {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-[-\s]*$)/.test(line)) return true;
  return !isFirst && (/^=+\s*$/.test(line) || /^[|:-][|:\s-]*$/.test(line));
}

/** `snake_case` is no emphasis. (Remark 6 knows that of plain letters only.) */
function isWithinWord(text: string, index: number): boolean {
  return /[A-Za-z0-9]/.test(text[index - 1] ?? '') && /[A-Za-z0-9]/.test(text[index + 1] ?? '');
}

/** Whether `[` could start a link, picture, note or box. `[sic]` alone is text. */
function startsLink({ text, end, place }: Run, index: number): boolean {
  const inner = /^\[([^[\]\n`\\<{!]+)\](?![([:])/.exec(text.slice(index));
  if (!inner || inner[1]?.startsWith('^') || text[index - 1] === '!' || place.namesLinks) return true;
  if (place.startsItem && index === 0 && /^[ xX]$/.test(inner[1] ?? '')) return true;
  return index + inner[0].length > end;
}
