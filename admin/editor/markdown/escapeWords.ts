import { escapedSign, type Place } from './escapedSign.ts';
import { textOf } from '../decap.ts';
import { linkBreak } from './linkBreak.ts';
import { keepMarksApart, MARKS } from './marks.ts';
import { isWords, type MarkdownNode } from './markdownTree.ts';

/** A run of typed words, or Markdown around them that is printed as it is. */
interface Piece {
  text: string;
  words?: MarkdownNode;
  inLink?: boolean;
  inMark?: boolean;
}

/**
 * Makes the words of a paragraph or heading mean themselves: every sign that Markdown or MDX
 * (CommonMark 0.31, GFM) would take for its own is escaped, and no other. The words become nodes
 * that print as they are.
 */
export function escapeWords(container: MarkdownNode, place: Place): void {
  const pieces: Piece[] = [];
  collect(container, pieces, {});
  trim(pieces, place);
  const text = pieces.map((piece) => piece.text).join('');
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    const { words, inLink = false, inMark = false } = piece;
    if (words) {
      const run = { text, start, end, inLink, inMark, place };
      words.type = 'html';
      words.value = '';
      for (let index = start; index < end; index++) words.value += linkBreak(run, index) + escapedSign(run, index);
    }
    start = end;
  }
  keepMarksApart(container, place);
}

function collect(node: MarkdownNode, pieces: Piece[], within: Pick<Piece, 'inLink' | 'inMark'>): void {
  for (const child of node.children ?? []) {
    const mark = MARKS[child.type];
    if (isWords(child)) pieces.push({ text: textOf(child.value), words: child, ...within });
    else if (mark) {
      pieces.push({ text: mark });
      collect(child, pieces, { ...within, inMark: true });
      pieces.push({ text: mark });
    } else if (child.type === 'link') {
      pieces.push({ text: '[' });
      collect(child, pieces, { ...within, inLink: true });
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
  let starts = true;
  for (const piece of pieces) {
    if (piece.words) {
      const lines = piece.text.replace(/[ \t]*\n\s*/g, '\n');
      piece.text = kind === 'heading' ? lines.replace(/\n/g, ' ') : lines;
      if (starts) piece.text = piece.text.trimStart();
    }
    starts = piece.text === '\\\n' || (starts && piece.text === '');
  }
  let ends = true;
  for (const piece of pieces.toReversed()) {
    if (piece.words && ends) piece.text = piece.text.trimEnd();
    ends = piece.text === '\\\n' || (ends && piece.text === '');
  }
}
