import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { headingSlugger } from '../../src/mdx/headingSlugger.ts';

/** For links within a text: the name on the page of each heading that had an id on the old site. */
export function headingNames(root: Root): Map<string, string> {
  const slugger = headingSlugger();
  const names = new Map<string, string>();
  const visit = (node: Nodes) => {
    if (node.type === 'heading' && /[\p{L}\p{N}]/u.test(toString(node))) {
      const name = slugger.slug(toString(node, { includeImageAlt: false }));
      // Kept there by the handler of headings.
      const { id } = { ...node.data } as { id?: unknown };
      if (typeof id === 'string') names.set(id, name);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return names;
}
