import type { MarkdownNode } from './markdownTree.ts';
import type { PrintedBlock } from './unchangedBlocks.ts';

/** Whether two blocks that follow each other are lists of one sort. */
export const isSameList = (a: MarkdownNode | undefined, b: MarkdownNode | undefined): boolean =>
  a?.type === 'list' && b?.type === 'list' && Boolean(a.ordered) === Boolean(b.ordered);

/** Lists of one sort that follow each other are one list, except as they were read. */
export function joinedLists(blocks: PrintedBlock[]): PrintedBlock[] {
  const joined: PrintedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const apart = last?.source !== undefined && block.source !== undefined;
    if (last && !apart && isSameList(last.node, block.node)) {
      const children = [...(last.node.children ?? []), ...(block.node.children ?? [])];
      joined[joined.length - 1] = { node: { ...last.node, children }, gap: last.gap };
    } else joined.push(block);
  }
  return joined;
}
