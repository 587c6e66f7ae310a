import type { Heading, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';

/**
 * What is wrong with a heading, as a sentence, or null. Its words are its address on the page and
 * its entry in the list of contents, so nothing may stand in it that is no words of its own.
 */
export function headingProblem(heading: Heading, parents: Nodes[]): string | null {
  if (heading.depth < 2 || heading.depth > 4)
    return 'Use headings of level 2 to 4 (## to ####); the headline is level 1.';
  if (parents.some(({ type }) => type === 'footnoteDefinition')) return 'A heading cannot stand in a note.';
  if (heading.children.some(holdsMore)) return 'A picture, a note or a comment cannot stand in a heading.';
  if (!/[\p{L}\p{N}]/u.test(toString(heading))) return 'This heading is empty: it has no letter and no digit.';
  return null;
}

function holdsMore(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'footnoteReference' || node.type === 'mdxTextExpression') return true;
  return 'children' in node && node.children.some(holdsMore);
}
