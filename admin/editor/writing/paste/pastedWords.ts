import type { Mark, SlateElement, SlateNode, SlateText } from '../slateNodes.ts';
import { isPastedElement, styleOf, type PastedElement, type PastedNode } from './pastedTree.ts';
import { pastedAddress } from './pastedAddress.ts';

/** What surrounds a piece of pasted text. */
export interface Surroundings {
  marks: ReadonlySet<Mark>;
  link: string | null;
  ownOrigins: readonly string[];
}
type Piece = { text: string; marks: ReadonlySet<Mark>; link: string | null } | 'break';

/** Characters that no text of ours may hold (`model/patterns.ts`), the joiners of emoji and some scripts apart. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\ue000-\uf8ff]/g;

/** Lines of a paragraph, heading or cell: its words with their marks, links and breaks. Empty when nothing is said. */
export function pastedWords(nodes: PastedNode[], around: Surroundings): SlateNode[] {
  return joined(trimmed(collapsed(nodes.flatMap((node) => piecesOf(node, around)))));
}

/** Two line breaks after each other end a paragraph. */
export function splitAtEmptyLines(words: SlateNode[]): SlateNode[][] {
  const parts: SlateNode[][] = [[]];
  for (const [index, node] of words.entries()) {
    const isBreak = isLineBreak(node);
    if (isBreak && isLineBreak(words[index + 1])) parts.push([]);
    else if (!isBreak || parts.at(-1)?.length) parts.at(-1)!.push(node);
  }
  return parts.map(withoutOuterBreaks).filter((part) => part.length > 0);
}

/** What an element adds to its surroundings: marks of its tag and style, and its link. */
export function within(element: PastedElement, around: Surroundings): Surroundings {
  const { tag, attributes } = element;
  const marks = new Set(around.marks);
  const set = (mark: Mark, on: boolean, off = false) => {
    if (on) marks.add(mark);
    else if (off) marks.delete(mark);
  };
  const weight = styleOf(element, 'font-weight');
  const light = /^(?:normal|lighter|[1-5]\d\d)$/.test(weight);
  set('bold', /^(?:bold|bolder|[6-9]\d\d)$/.test(weight) || (/^(?:b|strong)$/.test(tag) && !light), light);
  const slant = styleOf(element, 'font-style');
  set(
    'italic',
    /^(?:italic|oblique)/.test(slant) || (/^(?:i|em|cite|dfn)$/.test(tag) && slant !== 'normal'),
    slant === 'normal',
  );
  const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`;
  set('delete', /^(?:s|strike|del)$/.test(tag) || line.includes('line-through'));
  set('code', /^(?:code|tt|samp|kbd)$/.test(tag));
  const link = tag === 'a' && attributes.href ? pastedAddress(attributes.href, around.ownOrigins) : null;
  return { ...around, marks, link: link ?? around.link };
}

function piecesOf(node: PastedNode, around: Surroundings): Piece[] {
  if (!isPastedElement(node)) return [{ text: node.replace(UNSEEN, ''), marks: around.marks, link: around.link }];
  if (node.tag === 'br') return ['break'];
  const inner = within(node, around);
  return node.children.flatMap((child) => piecesOf(child, inner));
}

/** Any white space is one space: that of the layout, and those that do not break, which editors put in. */
function collapsed(pieces: Piece[]): Piece[] {
  let atSpace = true;
  return pieces.map((piece) => {
    if (piece === 'break') {
      atSpace = true;
      return piece;
    }
    let text = piece.text.replace(/[\s\u00a0]+/g, ' ');
    if (atSpace) text = text.replace(/^ /, '');
    if (text) atSpace = text.endsWith(' ');
    return { ...piece, text };
  });
}

function trimmed(pieces: Piece[]): Piece[] {
  const kept = pieces.filter((piece) => piece === 'break' || piece.text !== '');
  // No space stands before a break or at the end.
  return kept.flatMap((piece, index): Piece[] => {
    const next = kept[index + 1];
    if (piece === 'break' || (next !== undefined && next !== 'break')) return [piece];
    const text = piece.text.trimEnd();
    return text ? [{ ...piece, text }] : [];
  });
}

type Link = SlateElement & { data: { url: string } };

function joined(pieces: Piece[]): SlateNode[] {
  const nodes: SlateNode[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece === 'break') {
      nodes.push({ type: 'break', children: [{ text: '' }] });
      continue;
    }
    const before = pieces[index - 1];
    const goesOn = before !== undefined && before !== 'break' && before.link === piece.link;
    if (piece.link && !goesOn) nodes.push(newLink(piece.link));
    const last = nodes.at(-1);
    addText(piece.link && last && 'children' in last ? last.children : nodes, piece.text, piece.marks);
  }
  return withoutOuterBreaks(nodes);
}

const newLink = (url: string): Link => ({ type: 'link', data: { url }, children: [] });

function addText(nodes: SlateNode[], text: string, marks: ReadonlySet<Mark>): void {
  const last = nodes.at(-1);
  const node: SlateText = { text };
  // Code has no other mark: Markdown would print them around it.
  for (const mark of marks.has('code') ? (['code'] as const) : marks) node[mark] = true;
  const { text: before, ...marksBefore } = last && 'text' in last ? last : { text: null };
  const { text: _text, ...marksNow } = node;
  const isSame = before !== null && JSON.stringify(sorted(marksBefore)) === JSON.stringify(sorted(marksNow));
  if (isSame && last && 'text' in last) last.text += text;
  else nodes.push(node);
}

const sorted = (marks: object) => Object.keys(marks).toSorted();
const isLineBreak = (node: SlateNode | undefined) => node !== undefined && 'type' in node && node.type === 'break';

function withoutOuterBreaks(nodes: SlateNode[]): SlateNode[] {
  const first = nodes.findIndex((node) => !isLineBreak(node));
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isLineBreak(node)) + 1);
}
