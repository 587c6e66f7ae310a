import { cardNode, isElement, type SlateElement, type SlateNode } from '../slateNodes.ts';
import type { Alignment, Table } from '../tables/tableText.ts';
import { isPastedElement, holds, styleOf, type PastedElement, type PastedNode } from './pastedTree.ts';
import { pastedWords, type Surroundings } from './pastedWords.ts';

/**
 * A pasted table as a card, or null when it is none to readers: a table in a table, or one of a
 * single column or row, which only lays things out.
 */
export function pastedTable(table: PastedElement, around: Surroundings): SlateElement | null {
  const read = readTable(table, around);
  return read && cardNode('table', { ...read });
}

/** The cells of a table in Markdown. @returns null for one that only lays things out */
export function readTable(table: PastedElement, around: Surroundings): Table | null {
  if (holds(table, ({ tag }) => tag === 'table')) return null;
  const rows = rowsOf(table).map((row) => row.children.filter(isCell));
  const width = Math.max(0, ...rows.map((cells) => cells.reduce((sum, cell) => sum + spanOf(cell), 0)));
  if (width < 2 || rows.length < 2) return null;
  const texts = rows.map((cells) =>
    filled(
      cells.flatMap((cell) => spread(cell, around)),
      width,
    ),
  );
  const filledRows = texts.filter((row) => row.some((text) => text !== ''));
  return filledRows.length < 2 ? null : { align: alignments(rows, width), rows: filledRows };
}

/** Inline nodes as the Markdown that a cell takes. */
export function inlineMarkdown(nodes: SlateNode[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return marked(node);
      if (node.type === 'break') return ' ';
      return `[${inlineMarkdown(node.children)}](${String(node.data?.url)})`;
    })
    .join('');
}

function marked(node: Extract<SlateNode, { text: string }>): string {
  if (node.code) return `\`${node.text.replaceAll('`', '’')}\``;
  const [, before = '', words = '', behind = ''] = /^(\s*)([^]*?)(\s*)$/.exec(node.text) ?? [];
  if (!words) return node.text;
  const mark = `${node.delete ? '~~' : ''}${node.bold ? '**' : ''}${node.italic ? '*' : ''}`;
  return `${before}${mark}${words.replace(/[\\`*_[\]~<{}]/g, '\\$&')}${[...mark].toReversed().join('')}${behind}`;
}

function rowsOf(element: PastedElement): PastedElement[] {
  return element.children.filter(isPastedElement).flatMap((child) => {
    if (child.tag === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tag) ? rowsOf(child) : [];
  });
}

const isCell = (node: PastedNode): node is PastedElement => isPastedElement(node) && /^t[hd]$/.test(node.tag);
const spanOf = ({ attributes }: PastedElement) => Math.min(Math.max(Number(attributes.colspan) || 1, 1), 50);

function spread(cell: PastedElement, around: Surroundings): string[] {
  const words = pastedWords(cell.children.map(apart), around);
  const isHead = cell.tag === 'th';
  const text = inlineMarkdown(isHead ? words.map(plain) : words);
  // A head over several columns is the head of each.
  return [text, ...Array.from({ length: spanOf(cell) - 1 }, () => (isHead ? text : ''))];
}

/** Paragraphs and lines of a cell become one line. */
function apart(node: PastedNode): PastedNode {
  if (!isPastedElement(node)) return node;
  const children = node.children.map(apart);
  return /^(?:p|div|ul|ol|li|dl|dt|dd)$/.test(node.tag)
    ? { ...node, children: [' ', ...children, ' '] }
    : { ...node, children };
}

/** A head is bold as it is. */
const plain = (node: SlateNode): SlateNode =>
  isElement(node) ? { ...node, children: node.children.map(plain) } : { text: node.text };
const filled = (texts: string[], width: number) => Array.from({ length: width }, (_, index) => texts[index] ?? '');

/** A column is aligned as most of its cells below the head are. */
function alignments(rows: PastedElement[][], width: number): Alignment[] {
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.slice(1).flatMap((row) => row[column] ?? []);
    const found = cells.map((cell) => cell.attributes.align?.toLowerCase() || alignOfStyle(cell));
    const right = found.filter((align) => align === 'right').length;
    const center = found.filter((align) => align === 'center').length;
    if (right * 2 > cells.length) return 'right';
    return center * 2 > cells.length ? 'center' : 'none';
  });
}

function alignOfStyle(cell: PastedElement): string {
  const inner = cell.children.find(isPastedElement);
  return styleOf(cell, 'text-align') || (inner ? inner.attributes.align || styleOf(inner, 'text-align') : '');
}
