import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PastedNode } from '../../admin/editor/writing/paste/pastedTree.ts';

/** Clipboard HTML as the browser’s own parser hands it to the editor, without a browser. */
export function pastedHtml(html: string): PastedNode[] {
  const body = fromHtml(html).children.find((node) => node.type === 'element' && node.tagName === 'html');
  if (body?.type !== 'element') return [];
  const found = body.children.find((node) => node.type === 'element' && node.tagName === 'body');
  return found?.type === 'element' ? found.children.flatMap(pasted) : [];
}

function pasted(node: Nodes): PastedNode[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const attributes = Object.fromEntries(
    Object.entries(node.properties).map(([name, value]) => [
      attributeName(name),
      Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value),
    ]),
  );
  return [{ tag: node.tagName, attributes, children: node.children.flatMap(pasted) }];
}

/** The parser has names of properties: `className`, `ariaLevel`. */
const attributeName = (property: string) =>
  property === 'className' ? 'class' : property.replace(/^aria([A-Z])/, 'aria-$1').toLowerCase();
