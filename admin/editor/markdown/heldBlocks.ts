import { isSameList } from './lists.ts';
import { MARKS } from './marks.ts';
import { everyNode, type MarkdownNode } from './markdownTree.ts';

const HELD = new Set(
  (
    'root paragraph heading blockquote list listItem code thematicBreak shortcode text strong emphasis delete ' +
    'inlineCode link image break inline-shortcode linkReference imageReference'
  ).split(' '),
);

/**
 * Whether the editor can hold a block without loss. What it cannot is kept as it is written, in a card.
 * @param before the block before it
 * @param names the names of links that the text defines
 */
export function isHeld(block: MarkdownNode, before: MarkdownNode | undefined, names: ReadonlySet<string>): boolean {
  // Slate makes one of two lists that follow each other, and cannot begin with a rule.
  if (isSameList(before, block) || (!before && block.type === 'thematicBreak')) return false;
  let held = true;
  everyNode(block, (node) => (held &&= isHeldNode(node, names)));
  return held;
}

function isHeldNode(node: MarkdownNode, names: ReadonlySet<string>): boolean {
  const children = node.children ?? [];
  if (!HELD.has(node.type) || typeof node.checked === 'boolean' || node.meta) return false;
  if (children[0]?.type === 'thematicBreak' || children.some((child, index) => isSameList(children[index - 1], child)))
    return false;
  // A list that starts at 0 comes back from Decap as one that starts at 1.
  if (node.start === 0) return false;
  // Of parts in marked words Decap keeps only those that stand right behind a word.
  if (
    MARKS[node.type] &&
    children.some((child, index) => child.type === 'inline-shortcode' && !children[index - 1]?.value)
  )
    return false;
  // Slate takes links without words out, also those around a picture.
  if (node.type === 'link') return hasWords(node);
  // Of `[words][name]` without a definition only `[words]` comes back.
  return !node.referenceType || node.referenceType === 'shortcut' || names.has(String(node.identifier));
}

function hasWords(node: MarkdownNode): boolean {
  let words = false;
  everyNode(node, ({ value }) => (words ||= Boolean(value)));
  return words;
}
