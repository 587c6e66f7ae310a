import type { Nodes } from 'mdast';

/**
 * All words of a text, without white space, marks and the shape of quotation marks: two texts that say
 * the same have the same words.
 */
export function bodyWords(tree: Nodes): string {
  const words: string[] = [];
  const visit = (node: Nodes) => {
    if ('value' in node) words.push(node.value);
    if (node.type === 'image') words.push(node.alt ?? '', node.url);
    if (node.type === 'link') words.push(node.url);
    if (node.type === 'footnoteReference') words.push('^');
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const { value } of node.attributes) if (typeof value === 'string') words.push(value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return words
    .join('')
    .replace(/\s+/gu, '')
    .replace(/["“”„]/g, '"')
    .replace(/['‘’‚]/g, "'");
}
