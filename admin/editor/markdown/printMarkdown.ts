import type { Place } from './escapedSign.ts';
import { escapeWords } from './escapeWords.ts';
import { joinedLists } from './lists.ts';
import type { MarkdownNode, Processor } from './markdownTree.ts';
import { definesLinkNames, type PrintedBlock, type UnchangedBlocks } from './unchangedBlocks.ts';
import { VISITORS } from './visitors.ts';

/** Makes remark 6 print Markdown that means in MDX what the author typed, with unchanged blocks as they were. */
export function mendPrinting(
  processor: Processor,
  unchanged: UnchangedBlocks,
  undoEscaping: (tree: MarkdownNode) => void,
): (tree: MarkdownNode) => MarkdownNode {
  const { visitors } = processor.Compiler!.prototype;
  let blocks: PrintedBlock[] = [];
  Object.assign(visitors, VISITORS);
  visitors.root = function (root) {
    const printed = blocks
      .map(({ node, gap, source }) => ({ gap, text: source ?? this.visit(node, root) }))
      .filter(({ text }) => text !== '');
    return printed.map(({ gap, text }, index) => (index === 0 ? text : gap + text)).join('');
  };
  return (tree) => {
    undoEscaping(tree);
    blocks = joinedLists(unchanged.recall(tree.children ?? []));
    const namesLinks = blocks.some(({ node }) => definesLinkNames(node));
    for (const { node, source } of blocks) if (source === undefined) prepare(node, { namesLinks, topLevel: true });
    // Remark would join quotations that follow each other; it gets nothing to join.
    return { ...tree, children: [] };
  };
}

/** Brings a block that was changed into the shape in which it prints right. */
function prepare(block: MarkdownNode, around: Pick<Place, 'namesLinks' | 'topLevel'>, startsItem = false): void {
  if (block.type === 'paragraph' || block.type === 'heading') {
    escapeWords(block, { ...around, kind: block.type, startsItem });
    return;
  }
  if (!block.children) return;
  block.children = joinedLists(block.children.map((node) => ({ node, gap: '' }))).map(({ node }) => node);
  if (block.type === 'list') {
    for (const item of block.children)
      item.spread ??= (item.children ?? []).slice(1).some(({ type }) => type !== 'list');
    block.spread ??= block.children.some((item) => item.spread);
  }
  block.children.forEach((child, index) =>
    prepare(child, { ...around, topLevel: false }, block.type === 'listItem' && index === 0),
  );
}
