import type { Element, Nodes } from 'hast';

/** All elements under a node, in the order of the document. */
export function elementsIn(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' ? [child, ...elementsIn(child)] : elementsIn(child),
  );
}
