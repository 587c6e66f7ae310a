import type { SlateEditor } from '../slateEditor.ts';
import { isElement, wordsIn, type SlateElement } from '../slateNodes.ts';

/**
 * Puts pasted blocks at the author’s place: words of one paragraph into the line, entries of a list
 * into the list, and anything else behind what stands before the caret.
 */
export function insertBlocks(editor: SlateEditor, blocks: SlateElement[]): void {
  const [first, ...more] = blocks;
  if (!first) return;
  if (!editor.selection) editor.select(editor.end([]));
  if (editor.selection && !isCollapsed(editor.selection)) editor.deleteFragment();
  if (more.length === 0 && first.type === 'paragraph') {
    editor.insertFragment([first]);
    return;
  }
  if (intoList(editor, blocks)) return;
  const at = openPlace(editor);
  editor.insertNodes(blocks, { at: [at] });
  const last = editor.children[at + blocks.length - 1];
  const goesOn = last && isElement(last) && !editor.isVoid(last) ? at + blocks.length - 1 : at + blocks.length;
  if (!editor.children[goesOn]) editor.insertNodes({ type: 'paragraph', children: [{ text: '' }] }, { at: [goesOn] });
  editor.select(goesOn === at + blocks.length ? editor.start([goesOn]) : editor.end([goesOn]));
}

const isCollapsed = ({ anchor, focus }: NonNullable<SlateEditor['selection']>) =>
  anchor.offset === focus.offset && anchor.path.join() === focus.path.join();

/** Makes room between blocks at the caret. @returns the number of the block before which there is room */
function openPlace(editor: SlateEditor): number {
  const caret = editor.selection?.anchor;
  const index = caret?.path[0] ?? 0;
  const here = editor.children[index];
  if (!caret || !here || !isElement(here)) return editor.children.length;
  // In a list, quotation or card nothing is torn apart.
  if (caret.path.length > 2 && here.children.some((child) => isElement(child) && !isInline(child))) return index + 1;
  if (editor.isVoid(here)) return index + 1;
  if (wordsIn(here) === '' && here.children.length === 1) {
    editor.removeNodes({ at: [index] });
    return index;
  }
  if (isAt(caret, editor.start([index]))) return index;
  if (!isAt(caret, editor.end([index]))) editor.splitNodes();
  return index + 1;
}

const INLINE = new Set(['link', 'break', 'image', 'inline-shortcode']);
const isInline = ({ type }: SlateElement) => INLINE.has(type);
const isAt = (a: { path: number[]; offset: number }, b: { path: number[]; offset: number }) =>
  a.offset === b.offset && a.path.join() === b.path.join();

/** Entries of one list go behind the entry with the caret, or in its place when that is empty. */
function intoList(editor: SlateEditor, blocks: SlateElement[]): boolean {
  const [list] = blocks;
  const caret = editor.selection?.anchor.path ?? [];
  if (blocks.length !== 1 || !list?.type.endsWith('-list')) return false;
  let nodes = editor.children;
  let found: number[] | null = null;
  for (const [depth, index] of caret.entries()) {
    const node = nodes[index];
    if (!node || !isElement(node)) break;
    if (node.type === 'list-item') found = caret.slice(0, depth + 1);
    nodes = node.children;
  }
  if (!found) return false;
  const isEmpty = editor.string(found) === '';
  const place = [...found.slice(0, -1), found.at(-1)! + (isEmpty ? 0 : 1)];
  editor.withoutNormalizing(() => {
    if (isEmpty) editor.removeNodes({ at: found });
    editor.insertNodes(list.children, { at: place });
  });
  editor.select(editor.end([...place.slice(0, -1), place.at(-1)! + list.children.length - 1]));
  return true;
}
