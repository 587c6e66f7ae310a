import { textOf } from '../decap.ts';
import { blockSignature } from './blockSignature.ts';
import { everyNode, type MarkdownNode } from './markdownTree.ts';

interface ReadBlock {
  index: number;
  signature: string;
  type: string;
  source: string;
  /** What stands between the block before and this one. */
  gap: string;
  /** A list with empty lines between its entries. */
  spread: boolean;
  /** It uses names of links that are defined elsewhere in the text. */
  usesNames: boolean;
}
/** A block as it is printed: `source` when it is one that was read. */
export interface PrintedBlock {
  node: MarkdownNode;
  gap: string;
  source?: string;
}

const GAP = '\n\n';

/**
 * Remembers how each paragraph, list or heading of the text that was opened last is written.
 * Those that nobody changed are printed as they were, to the byte, however they are spelt.
 */
export class UnchangedBlocks {
  private blocks: ReadBlock[] = [];
  private definitions: string[] = [];

  /**
   * @param tree the text as the editor gets it
   * @param usesNames the blocks that use names of links
   * @param definitions the cards that define these names
   */
  remember(tree: MarkdownNode, source: string, usesNames: ReadonlySet<number>, definitions: string[]): void {
    let end = 0;
    this.definitions = definitions;
    this.blocks = (tree.children ?? []).map((node, index) => {
      const [from, to] = [node.position?.start.offset ?? end, node.position?.end.offset ?? end];
      const block = {
        index,
        signature: blockSignature(node),
        type: node.type,
        source: source.slice(from, to),
        gap: source.slice(end, from),
        spread: node.spread === true,
        usesNames: usesNames.has(from),
      };
      end = to;
      return block;
    });
  }

  /** Finds for each block of a text what it was when it was read. Changes no node but lists, which stay loose. */
  recall(nodes: MarkdownNode[]): PrintedBlock[] {
    const found = this.match(nodes);
    return nodes.map((node, place) => {
      const block = found[place];
      // A changed block between two unchanged ones is most likely the one that stood there.
      const was = block ?? this.between(found[place - 1], found[place + 1], node.type);
      const neighbour = found[place - 1]?.index ?? this.between(found[place - 2], block, nodes[place - 1]?.type)?.index;
      const gap = was && neighbour === was.index - 1 ? was.gap : GAP;
      if (!block && was?.spread) keepLoose(node);
      return { node, gap, ...(block && { source: block.source }) };
    });
  }

  private match(nodes: MarkdownNode[]): (ReadBlock | undefined)[] {
    const bySignature = Map.groupBy(this.blocks, ({ signature }) => signature);
    const named = this.definitions.every((code) => nodes.some((node) => codeOf(node) === code));
    let expected = 0;
    return nodes.map((node) => {
      const candidates = bySignature.get(blockSignature(node)) ?? [];
      const block = candidates.find(({ index }) => index >= expected) ?? candidates[0];
      if (!block || (block.usesNames && !named)) return undefined;
      expected = block.index + 1;
      return block;
    });
  }

  private between(before?: ReadBlock, behind?: ReadBlock, type?: string): ReadBlock | undefined {
    const index = before ? before.index + 1 : behind && behind.index - 1;
    const block = index === undefined ? undefined : this.blocks[index];
    if (!block || block.type !== type || (before && behind && behind.index !== block.index + 1)) return undefined;
    return block;
  }
}

/** Whether a block uses names of links (`[words][name]`). */
export function usesLinkNames(node: MarkdownNode): boolean {
  let uses = false;
  everyNode(node, ({ type }) => (uses ||= type === 'linkReference' || type === 'imageReference'));
  return uses;
}

/** Whether a card defines the name of a link: `[name]: address`. */
export const definesLinkNames = (node: MarkdownNode): boolean => /^\[[^\]^]/.test(codeOf(node));

const codeOf = ({ data }: MarkdownNode) => textOf((data?.shortcodeData as { code?: unknown } | undefined)?.code);

function keepLoose(list: MarkdownNode): void {
  list.spread = true;
  for (const item of list.children ?? []) item.spread = true;
}
