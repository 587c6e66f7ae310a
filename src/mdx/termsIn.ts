import type { BodyNode } from './bodyTree.ts';

/** The short names of the glossary's terms that a body uses, each once, in the order of the text. */
export function termsIn(nodes: BodyNode[]): string[] {
  const found = new Set<string>();
  const visit = (node: BodyNode): void => {
    if (node.type === 'text') return;
    if (node.type === 'component' && node.name === 'Term' && node.attributes.name) found.add(node.attributes.name);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return [...found];
}
