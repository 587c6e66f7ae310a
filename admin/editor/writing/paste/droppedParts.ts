import { hasClass, holds, isPastedElement, styleOf, type PastedElement, type PastedNode } from './pastedTree.ts';

const DROPPED = new Set(
  (
    'head style script title meta link base noscript template iframe frame object embed applet audio video canvas svg math ' +
    'img picture source map area button input select textarea option progress meter xml dialog'
  ).split(' '),
);
/** Buttons and marks that sites put into their texts. */
const FURNITURE = /^(?:mw-editsection|noprint|reference|navbox|sr-only|screen-reader-text|visually-hidden)$/;

/**
 * The tree without all that an article cannot take: scripts, styles, pictures, controls, what was
 * hidden, and the private parts of Word.
 */
export function withoutJunk(nodes: PastedNode[]): PastedNode[] {
  return nodes.flatMap((node): PastedNode[] => {
    if (!isPastedElement(node)) return [node];
    return isDropped(node) ? [] : [{ ...node, children: withoutJunk(node.children) }];
  });
}

function isDropped(element: PastedElement): boolean {
  const { tag, attributes } = element;
  if (DROPPED.has(tag) || /^[vw]:/.test(tag)) return true;
  if (tag === 'br') return hasClass(element, /^Apple-interchange-newline$/);
  // A caption without its picture says nothing.
  if (tag === 'figure') return !holds(element, (inner) => /^(?:table|blockquote|pre)$/.test(inner.tag));
  if (styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden') return true;
  if (styleOf(element, 'mso-hide') === 'all' || 'hidden' in attributes || attributes['aria-hidden'] === 'true')
    return true;
  return hasClass(element, FURNITURE);
}
