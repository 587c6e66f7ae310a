import { linkProblem } from '../../src/mdx/linkAddress.ts';
import { textOf } from './decap.ts';
import { isWords, type MarkdownNode } from './markdownTree.ts';
import { JOINT } from './mdxPatterns.ts';
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

/** A run of typed words, or Markdown around them that is printed as it is. */
interface Piece {
  text: string;
  words?: MarkdownNode;
  inLink?: boolean;
  mark?: 'open' | 'close';
}
interface Line {
  pieces: Piece[];
  /** All pieces one behind the other. */
  text: string;
  place: Place;
  /** Of each character of `text`: the piece it belongs to. */
  owner: Piece[];
}

const MARKS: Record<string, string> = { strong: '**', emphasis: '*', delete: '~~' };

/**
 * Makes the words of a paragraph or heading mean themselves: every sign that Markdown or MDX
 * (CommonMark 0.31, GFM) would take for its own gets a backslash, and no other does. The words
 * become nodes that print as they are.
 */
export function escapeWords(container: MarkdownNode, place: Place): void {
  const pieces: Piece[] = [];
  collect(container, pieces, false);
  trim(pieces, place);
  const owner = pieces.flatMap((piece) => Array<Piece>(piece.text.length).fill(piece));
  const line: Line = { pieces, place, owner, text: pieces.map(({ text }) => text).join('') };
  const replaced = referencesAtMarks(line);
  let at = 0;
  for (const { text, words } of pieces) {
    const start = at;
    at += text.length;
    if (!words) continue;
    words.type = 'html';
    words.value = '';
    for (let index = start; index < at; index++)
      words.value += replaced.get(index) ?? separator(line, index) + (sign(line, index) ?? text[index - start] ?? '');
  }
}

function collect(node: MarkdownNode, pieces: Piece[], inLink: boolean): void {
  for (const child of node.children ?? []) {
    if (isWords(child)) pieces.push({ text: textOf(child.value), words: child, inLink });
    else if (MARKS[child.type]) {
      const text = MARKS[child.type] ?? '';
      pieces.push({ text, mark: 'open' });
      collect(child, pieces, inLink);
      pieces.push({ text, mark: 'close' });
    } else if (child.type === 'link') {
      pieces.push({ text: '[' });
      collect(child, pieces, true);
      pieces.push({ text: '](…)' });
    } else pieces.push({ text: INLINE[child.type]?.(child) ?? '…' });
  }
}

/** Roughly how other nodes print: only their first and last sign matter to the words beside them. */
const INLINE: Record<string, (node: MarkdownNode) => string> = {
  inlineCode: () => '`…`',
  image: () => '![…](…)',
  break: () => '\\\n',
  'inline-shortcode': ({ data }) => textOf((data?.shortcodeData as { code?: unknown } | undefined)?.code),
};

/** White space at the ends of lines means nothing or the wrong thing (a hard break, code). A heading is one line. */
function trim(pieces: Piece[], { kind }: Place): void {
  for (const piece of pieces) {
    if (!piece.words) continue;
    const line = piece.text.replace(/[ \t]*\n\s*/g, '\n');
    piece.text = kind === 'heading' ? line.replace(/\n/g, ' ') : line;
  }
  const starts = pieces.map((_, index) => index === 0 || pieces[index - 1]?.text === '\\\n');
  pieces.forEach((piece, index) => {
    if (piece.words && starts[index]) {
      piece.text = piece.text.trimStart();
      if (piece.text === '') starts[index + 1] = true;
    }
  });
  let ends = true;
  for (const piece of pieces.toReversed()) {
    if (piece.words && ends) piece.text = piece.text.trimEnd();
    ends = piece.text === '\\\n' || (ends && piece.text === '');
  }
}

const isSpace = (character: string) => character === '' || /\s/.test(character);
const isPunctuation = (character: string) => /[\p{P}\p{S}]/u.test(character);
const isWord = (character: string) => !isSpace(character) && !isPunctuation(character);
/** The whole character, also one of two units, that ends or starts at an index. */
const before = (text: string, index: number) => /[^]$/u.exec(text.slice(0, index))?.[0] ?? '';
const after = (text: string, index: number) => /^[^]/u.exec(text.slice(index))?.[0] ?? '';

/**
 * `a**(b)**` is not bold to Markdown: between a letter and a sign `**` cannot open. Written as a
 * reference the letter counts as a sign itself, and reads the same.
 */
function referencesAtMarks({ text, owner, pieces }: Line): Map<number, string> {
  const replaced = new Map<number, string>();
  const refer = (index: number, character: string) => {
    if (!owner[index]?.words) return;
    replaced.set(index, `&#x${(character.codePointAt(0) ?? 0).toString(16)};`);
    if (character.length > 1) replaced.set(index + 1, '');
  };
  let at = 0;
  for (const { text: printed, mark } of pieces) {
    const [start, end] = [at, at + printed.length];
    at = end;
    if (!mark) continue;
    const runStart = start - (/(?:\*+|~+)$/.exec(marksOnly(text, owner, 0, start))?.[0].length ?? 0);
    const runEnd = end + (/^(?:\*+|~+)/.exec(marksOnly(text, owner, end, text.length))?.[0].length ?? 0);
    const [outside, inside] = [before(text, runStart), after(text, runEnd)];
    if (mark === 'open' && isPunctuation(inside) && isWord(outside)) refer(runStart - outside.length, outside);
    if (mark === 'close' && isPunctuation(outside) && isWord(inside)) refer(runEnd, inside);
  }
  return replaced;
}

/** A part of the text in which only marks are left. */
const marksOnly = (text: string, owner: Piece[], start: number, end: number) =>
  [...text.slice(start, end)].map((character, index) => (owner[start + index]?.mark ? character : ' ')).join('');

/** What a sign must be printed as, or null when it is safe as it is. */
function sign(line: Line, index: number): string | null {
  const { text, place, owner } = line;
  const character = text[index] ?? '';
  const escaped = `\\${character}`;
  const next = text[index + 1] ?? '';
  switch (character) {
    case '`':
    case '<':
    case '{':
    case '}':
      return escaped;
    case '\\':
      return /^[!-/:-@[-`{-~\n]?$/.test(next) ? escaped : null;
    case '*':
    case '_':
      return isEmphasis(line, index) ? escaped : null;
    case '~':
      return (text.match(/~/g)?.length ?? 0) > 1 ? escaped : null;
    case '[':
      return owner[index]?.inLink || isLink(line, index) ? escaped : null;
    case ']':
      return owner[index]?.inLink ? escaped : null;
    case '!':
      return next === '[' && !owner[index + 1]?.words ? escaped : null;
    case '&':
      return startsWithReference(text.slice(index)) ? escaped : null;
    case '#':
      if (place.kind === 'heading' && /(?:^|[ \t])#*#$/.test(text) && index === text.length - 1) return escaped;
      break;
    case '.':
    case ')':
      return /(?:^|\n)\d{1,9}$/.test(text.slice(0, index)) && isSpace(next) ? escaped : null;
    case 'i':
    case 'e':
      // At the start of a text `import x` would be program code.
      return index === 0 && place.topLevel && /^(?:import|export)(?![\w$]|$)/.test(text)
        ? `&#${character.charCodeAt(0)};`
        : null;
  }
  return isLineStart(text, index) && startsBlock(text.slice(index).split('\n')[0] ?? '', index === 0) ? escaped : null;
}

const isLineStart = (text: string, index: number) => index === 0 || text[index - 1] === '\n';

/** Whether a line would be a heading, list, quotation or rule, or make one or a table of the line before it. */
function startsBlock(line: string, isFirst: boolean): boolean {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-[-\s]*$)/.test(line)) return true;
  return !isFirst && (/^=+\s*$/.test(line) || /^[|:-][|:\s-]*$/.test(line));
}

/** Whether `*` or `_` could start or end emphasis, or be a mark at the start of a line. */
function isEmphasis({ text, owner }: Line, index: number): boolean {
  const character = text[index] ?? '';
  let [start, end] = [index, index + 1];
  while (text[start - 1] === character && owner[start - 1]?.words) start--;
  while (text[end] === character && owner[end]?.words) end++;
  if (isLineStart(text, start)) return true;
  const [left, right] = [before(text, start), after(text, end)];
  if (isSpace(left) && isSpace(right)) return false;
  return character === '*' || !isWord(left) || !isWord(right);
}

/** Whether `[` could start a link, picture, footnote or box. `[sic]` alone is text. */
function isLink({ text, owner, place }: Line, index: number): boolean {
  const inner = /^\[([^[\]\n`\\<{!]*)\]\s*(.?)/.exec(text.slice(index));
  if (!inner || text[index - 1] === '!' || place.namesLinks) return true;
  const [whole, name = '', next = ''] = inner;
  if (name === '' || name.startsWith('^') || '([:'.includes(next || ' ')) return true;
  if (place.startsItem && index === 0 && /^[ xX]$/.test(name)) return true;
  return owner.slice(index, index + whole.length).some((piece) => !piece.words);
}

const ADDRESS_START = /^(?:\/\/|\.)\S/;

/**
 * GFM makes links of `https://…`, `www.…` and `a@b.c`. That is welcome for an address that may be
 * linked; of any other the words are kept apart, so that they stay words.
 */
function separator({ text, owner, place }: Line, index: number): string {
  // A comment cannot stand in a heading: there the author is told.
  if (place.kind === 'heading' || owner[index]?.inLink) return '';
  const [left, right] = [text.slice(0, index), text.slice(index)];
  const start = ADDRESS_START.test(right) && /(?:https?:|www)$/i.exec(left)?.[0];
  if (start) return isPlainAddress(start + /^\S*/.exec(right)?.[0]) ? '' : JOINT;
  if (right.startsWith('@') && /[\w.+-]$/.test(left) && /^@[\w-]+\.[\w-]/.test(right)) {
    const address = /[\w.+-]+$/.exec(left)?.[0] + (/^@[\w.-]*\w/.exec(right)?.[0] ?? '');
    return /^[A-Za-z0-9][\w.+-]*$/.test(address.split('@')[0] ?? '') && !linkProblem(`mailto:${address}`) ? '' : JOINT;
  }
  return '';
}

/** Whether an address may be linked and has no sign that would have to be escaped. */
function isPlainAddress(typed: string): boolean {
  const address = typed.replace(/[?!.,:;'")\]”’»]+$/, '');
  if (!/^(?:https?:\/\/|www\.)[A-Za-z0-9./?=&%:,+@;_-]+$/.test(address)) return false;
  if (/&\w+;|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/.test(address)) return false;
  return !linkProblem(address.startsWith('www.') ? `http://${address}` : address);
}
