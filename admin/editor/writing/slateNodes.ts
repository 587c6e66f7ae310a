/** The nodes of Slate, the rich text editor inside Decap’s `markdown` widget, as far as the newsroom makes or reads them. */

/** The sorts of emphasis that a text can have. `delete` is struck out. */
export type Mark = 'bold' | 'italic' | 'delete' | 'code';
export type SlateText = { text: string } & Partial<Record<Mark, boolean>>;
export type SlateElement = { type: string; children: SlateNode[]; id?: string; data?: Record<string, unknown> };
export type SlateNode = SlateText | SlateElement;

/** A place in the tree of an editor: the number of a child, of a child of it … */
export type Path = number[];
export interface Point {
  path: Path;
  offset: number;
}
export interface Range {
  anchor: Point;
  focus: Point;
}

export const isElement = (node: SlateNode): node is SlateElement => 'children' in node;

export const paragraph = (...children: SlateNode[]): SlateElement => ({
  type: 'paragraph',
  children: children.length > 0 ? children : [{ text: '' }],
});

/** A card between paragraphs, as Decap’s own menu makes it. */
export const cardNode = (id: string, values: Record<string, unknown>): SlateElement => ({
  type: 'shortcode',
  id,
  data: { shortcode: id, shortcodeNew: true, shortcodeData: values },
  children: [{ text: '' }],
});

/** A chip within a line, as Decap’s own menu makes it. */
export const chipNode = (id: string, code: string): SlateElement => ({
  type: 'inline-shortcode',
  id,
  data: { shortcode: id, shortcodeNew: true, shortcodeData: { code }, isVoid: true },
  children: [{ text: '' }],
});

/** What a card or chip holds, or null for any other node. */
export function cardData(node: SlateNode): { id: string; values: Record<string, unknown> } | null {
  if (!isElement(node) || typeof node.data?.shortcode !== 'string') return null;
  return { id: node.data.shortcode, values: (node.data.shortcodeData ?? {}) as Record<string, unknown> };
}

/** Every node below some nodes with its place, in the order of the text. */
export function* everyNode(nodes: readonly SlateNode[], path: Path = []): Generator<[SlateNode, Path]> {
  for (const [index, node] of nodes.entries()) {
    yield [node, [...path, index]];
    if (isElement(node)) yield* everyNode(node.children, [...path, index]);
  }
}

/** The words of a node. */
export const wordsIn = (node: SlateNode): string => (isElement(node) ? node.children.map(wordsIn).join('') : node.text);
