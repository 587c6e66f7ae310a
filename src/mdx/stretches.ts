import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { BodyNode, ComponentNode } from './bodyTree.ts';

/** A body cut where components stand: ready HTML, or a component with the stretches between its tags. */
export type Stretch = { html: string } | { component: string; attributes: Record<string, string>; content: Stretch[] };

/**
 * Cuts a body into stretches. A component within a paragraph cuts the paragraph in two, so the
 * HTML of one stretch alone may lack its end tag; printed one after another they are whole.
 */
export function stretches(nodes: BodyNode[]): Stretch[] {
  const out: Stretch[] = [];
  const html = (text: string) => {
    const last = out.at(-1);
    if (last && 'html' in last) last.html += text;
    else out.push({ html: text });
  };
  for (const node of nodes) {
    if (node.type === 'component') out.push(ofComponent(node));
    else if (isPlain(node)) html(toHtml(node as Element));
    else if (node.type === 'element') {
      const shell = toHtml({ ...node, children: [] });
      const end = shell.lastIndexOf('</');
      html(shell.slice(0, end));
      for (const part of stretches(node.children)) {
        if ('html' in part) html(part.html);
        else out.push(part);
      }
      html(shell.slice(end));
    }
  }
  return out;
}

const ofComponent = (node: ComponentNode): Stretch => ({
  component: node.name,
  attributes: node.attributes,
  content: stretches(node.children),
});

function isPlain(node: BodyNode): boolean {
  if (node.type === 'component') return false;
  return node.type === 'text' || node.children.every(isPlain);
}
