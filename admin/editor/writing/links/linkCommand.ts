import { textOf } from '../../decap.ts';
import type { SlateEditor } from '../slateEditor.ts';
import { isElement, type Path, type SlateElement } from '../slateNodes.ts';
import { asking, type TextInHand } from '../textInHand.ts';
import { askForLink, type LinkAnswer } from './linkDialog.ts';

/** Asks for a link at the author’s place in the text: a new one, or that in which they are. */
export async function editLink(text: TextInHand, ownOrigins: readonly string[]): Promise<void> {
  const { editor } = text;
  const link = linkAt(editor);
  const words = link ? editor.string(link.path) : editor.selection ? editor.string(editor.selection) : '';
  const before = { address: link ? textOf(link.node.data?.url) : '', text: words };
  const ref = link && editor.pathRef(link.path);
  await asking(
    text,
    () => askForLink(before, ownOrigins),
    (answer) => {
      const path = ref?.current ?? null;
      if (path) changeLink(editor, path, before, answer);
      else insertLink(editor, before, answer);
    },
  );
  ref?.unref();
}

function changeLink(editor: SlateEditor, path: Path, before: LinkAnswer, answer: LinkAnswer): void {
  if (answer.address === '') return editor.unwrapNodes({ at: path });
  const node = pathNode(editor, path);
  editor.setNodes({ data: { ...node?.data, url: answer.address } }, { at: path });
  if (answer.text !== before.text) {
    editor.select(editor.range(path));
    editor.insertText(answer.text);
  }
}

function insertLink(editor: SlateEditor, before: LinkAnswer, answer: LinkAnswer): void {
  if (!editor.selection) editor.select(editor.end([]));
  const link: SlateElement = { type: 'link', data: { url: answer.address }, children: [] };
  if (before.text && answer.text === before.text && editor.selection) {
    editor.wrapNodes(link, { at: editor.selection, split: true });
    editor.collapse({ edge: 'end' });
  } else {
    if (before.text) editor.deleteFragment();
    editor.insertNodes({ ...link, children: [{ text: answer.text }] }, { select: true });
  }
  // The next letter belongs behind the link.
  editor.move({ unit: 'offset' });
}

const pathNode = (editor: SlateEditor, path: Path) =>
  path.reduce<SlateElement | undefined>((node, index) => {
    const child = (node ?? editor).children[index];
    return child && isElement(child) ? child : undefined;
  }, undefined);

/** The link in which a selection begins. */
function linkAt(editor: SlateEditor): { node: SlateElement; path: Path } | null {
  const place = editor.selection?.anchor.path ?? [];
  let nodes = editor.children;
  for (const [depth, index] of place.entries()) {
    const node = nodes[index];
    if (!node || !isElement(node)) return null;
    if (node.type === 'link') return { node, path: place.slice(0, depth + 1) };
    nodes = node.children;
  }
  return null;
}
