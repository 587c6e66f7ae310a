import { isHeld } from './heldBlocks.ts';
import { hideSigns, showSigns } from './hiddenSigns.ts';
import { everyNode, verbatimCard, type MarkdownNode, type Processor } from './markdownTree.ts';
import { mendTokenizers } from './mendTokenizers.ts';
import { usesLinkNames, type UnchangedBlocks } from './unchangedBlocks.ts';

/** A text as it was read, before Decap changes it. */
interface ReadText {
  source: string;
  /** Where blocks start that the editor cannot hold, and those that use names of links. */
  unheld: Set<number>;
  usesNames: Set<number>;
  definitions: string[];
}

/** Makes the parser of remark 6 read what MDX (CommonMark, GFM) means, and remembers how it is written. */
export function mendReading(processor: Processor, unchanged: UnchangedBlocks): (tree: MarkdownNode) => MarkdownNode {
  const prototype = processor.Parser!.prototype;
  mendTokenizers(prototype);
  const { parse, tokenizeInline } = prototype;
  const text: ReadText = { source: '', unheld: new Set(), usesNames: new Set(), definitions: [] };
  prototype.tokenizeInline = function (value, place) {
    return tokenizeInline.call(this, hideSigns(value), place);
  };
  prototype.parse = function () {
    text.source = String(this.file);
    const tree = parse.call(this);
    everyNode(tree, showSigns);
    return { ...tree, children: noted(tree, text) };
  };
  // Runs behind Decap’s own changes, when links by name have their addresses.
  return (tree) => {
    const children = (tree.children ?? []).map((block) =>
      block.type !== 'shortcode' && text.unheld.has(startOf(block)) ? asCard(block, text.source) : block,
    );
    const read = { ...tree, children };
    unchanged.remember(read, text.source, text.usesNames, text.definitions);
    return read;
  };
}

const startOf = ({ position }: MarkdownNode) => position?.start.offset ?? 0;
const sourceOf = ({ position }: MarkdownNode, source: string) =>
  source.slice(position?.start.offset, position?.end.offset);

/** A card in the place of a block, with its text as it is written. */
const asCard = (block: MarkdownNode, source: string): MarkdownNode => ({
  ...verbatimCard(sourceOf(block, source)),
  ...(block.position && { position: block.position }),
});

/** The blocks of a text, with what must be known of them later. */
function noted(tree: MarkdownNode, text: ReadText): MarkdownNode[] {
  const names = new Set<string>();
  everyNode(tree, ({ type, identifier }) => type === 'definition' && names.add(String(identifier)));
  return (tree.children ?? []).flatMap((block, index, blocks) => {
    if (usesLinkNames(block)) text.usesNames.add(startOf(block));
    if (block.type === 'definition') {
      // Decap takes definitions out, once links have their addresses: a card keeps them in the text.
      text.definitions.push(sourceOf(block, text.source));
      return [block, asCard(block, text.source)];
    }
    if (!isHeld(block, blocks[index - 1], names)) text.unheld.add(startOf(block));
    return [block];
  });
}
