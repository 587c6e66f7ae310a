import type { Element, ElementContent } from 'hast';

/**
 * The classic editor stores no paragraphs: an empty line ends one, and the end of a line is a break
 * (WordPress’s `wpautop`).
 */

const words = (text: string) => new Set(text.split(' '));
const BLOCKS = words(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li ' +
    'main nav object ol p pre section summary table tbody td tfoot th thead tr ul audio video script style noscript form',
);
/** What stands in these is as it is. */
const UNTOUCHED = words('pre script style textarea svg math code');
/** In these, lines end with a break but no paragraph begins. */
const ONE_PARAGRAPH = words('p h1 h2 h3 h4 h5 h6 summary');
/** In these, white space between the parts means nothing. */
const PARTS_ONLY = words('ul ol dl table thead tbody tfoot tr colgroup');

const isBlock = (node: ElementContent) => node.type === 'element' && BLOCKS.has(node.tagName);
const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

/** Nodes of a text of the classic editor, with its paragraphs and breaks. */
export function classicParagraphs(nodes: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    for (const piece of pieces(run)) {
      const children = trimmed(piece);
      if (children.length === 0) continue;
      if (children.every((child) => child.type === 'comment')) result.push(...children);
      else result.push({ type: 'element', tagName: 'p', properties: {}, children });
    }
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node);
    else {
      endRun();
      result.push(block(node as Element));
    }
  }
  endRun();
  return result;
}

function block(element: Element): Element {
  const { tagName, children } = element;
  if (UNTOUCHED.has(tagName)) return element;
  if (PARTS_ONLY.has(tagName))
    return { ...element, children: children.map((child) => (child.type === 'element' ? block(child) : child)) };
  if (ONE_PARAGRAPH.has(tagName) || (!children.some(isBlock) && pieces(children).length < 2))
    return {
      ...element,
      children: trimmed(pieces(children).flatMap((piece, index) => (index === 0 ? piece : [lineBreak(), ...piece]))),
    };
  return { ...element, children: classicParagraphs(children) };
}

/** Cuts words at empty lines, through the tags around them; other line ends become breaks. */
function pieces(nodes: ElementContent[]): ElementContent[][] {
  const all: ElementContent[][] = [[]];
  const put = (node: ElementContent) => void all.at(-1)?.push(node);
  for (const node of nodes) {
    if (node.type === 'text')
      node.value.split(/\n[ \t]*\n\s*/).forEach((paragraph, index) => {
        if (index > 0) all.push([]);
        for (const part of lines(paragraph, isBreak(all.at(-1)?.at(-1)))) put(part);
      });
    else if (node.type === 'element' && node.children.length > 0 && !UNTOUCHED.has(node.tagName) && !isBlock(node))
      pieces(node.children).forEach((children, index) => {
        if (index > 0) all.push([]);
        put({ ...node, children });
      });
    else if (isBreak(node) && isBreak(all.at(-1)?.at(-1))) {
      all.at(-1)?.pop();
      all.push([]);
    } else put(node);
  }
  return all;
}

const isBreak = (node: ElementContent | undefined) => node?.type === 'element' && node.tagName === 'br';

function lines(text: string, followsBreak: boolean): ElementContent[] {
  const parts = (followsBreak ? text.replace(/^[ \t]*\n/, '') : text).split('\n');
  return parts.flatMap((value, index): ElementContent[] => [
    ...(index > 0 ? [lineBreak()] : []),
    ...(value ? [{ type: 'text' as const, value }] : []),
  ]);
}

/** Without breaks and white space at both ends. */
function trimmed(nodes: ElementContent[]): ElementContent[] {
  const isEmpty = (node: ElementContent | undefined) =>
    isBreak(node) || (node?.type === 'text' && /^[ \t\n]*$/.test(node.value));
  let start = 0;
  let end = nodes.length;
  while (start < end && isEmpty(nodes[start])) start++;
  while (end > start && isEmpty(nodes[end - 1])) end--;
  return nodes.slice(start, end);
}
