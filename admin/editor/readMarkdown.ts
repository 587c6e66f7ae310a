import {
  everyNode,
  verbatimCard,
  type Eat,
  type MarkdownNode,
  type Parser,
  type Processor,
  type Tokenizer,
} from './markdownTree.ts';
import { JOINT } from './mdxPatterns.ts';
import { readReferences } from './references.ts';
import { UnchangedBlocks, usesLinkNames } from './unchangedBlocks.ts';

/** Blocks and parts of a line that the editor holds without loss. Everything else becomes an “advanced” card. */
const HELD = new Set(
  (
    'root paragraph heading blockquote list listItem code thematicBreak html shortcode text strong emphasis delete ' +
    'inlineCode link image break inline-shortcode linkReference imageReference'
  ).split(' '),
);

/** Makes the parser of remark 6 read what MDX (CommonMark, GFM) means, and remembers how it is written. */
export function mendReading(processor: Processor, unchanged: UnchangedBlocks): (tree: MarkdownNode) => MarkdownNode {
  const prototype = processor.Parser!.prototype;
  mendTokenizers(prototype.blockTokenizers, prototype.inlineTokenizers);
  let source = '';
  const kept = new Set<number>();
  const usesNames = new Set<number>();
  const definitions: string[] = [];
  const parse = prototype.parse;
  prototype.parse = function () {
    source = String(this.file);
    const tree = parse.call(this);
    const names = new Set<string>();
    everyNode(tree, (node) => node.type === 'definition' && names.add(String(node.identifier)));
    const blocks: MarkdownNode[] = [];
    for (const [index, block] of (tree.children ?? []).entries()) {
      const from = block.position?.start.offset ?? 0;
      blocks.push(block);
      if (block.type === 'definition') {
        // Decap takes definitions out, once links have their addresses: a card keeps them in the text.
        const code = source.slice(from, block.position?.end.offset);
        definitions.push(code);
        blocks.push({ ...verbatimCard(code), ...(block.position && { position: block.position }) });
      } else if (!isHeld(block, names) || (index === 0 && block.type === 'thematicBreak')) kept.add(from);
      if (usesLinkNames(block)) usesNames.add(from);
    }
    return { ...tree, children: blocks };
  };
  // Runs behind Decap’s own changes, when links have their addresses.
  return (tree) => {
    const read = { ...tree, children: (tree.children ?? []).map((block) => asCard(block, kept, source)) };
    unchanged.remember(read, source, usesNames, definitions);
    return read;
  };
}

function asCard(block: MarkdownNode, kept: ReadonlySet<number>, source: string): MarkdownNode {
  const { position } = block;
  if (!position || !kept.has(position.start.offset) || block.type === 'shortcode') return block;
  return { ...verbatimCard(source.slice(position.start.offset, position.end.offset)), position };
}

function isHeld(block: MarkdownNode, names: ReadonlySet<string>): boolean {
  let held = true;
  everyNode(block, (node) => {
    if (!HELD.has(node.type) || typeof node.checked === 'boolean' || node.meta) held = false;
    // A list that starts at 0 comes back as 1, a rule that starts a list or quotation as nothing.
    else if (node.start === 0 || (node !== block && node.children?.[0]?.type === 'thematicBreak')) held = false;
    // Of `[words][name]` without a definition only `[words]` would come back.
    else if (node.referenceType && node.referenceType !== 'shortcut' && !names.has(String(node.identifier)))
      held = false;
  });
  return held && !(block.type !== 'thematicBreak' && block.children?.[0]?.type === 'thematicBreak');
}

function mendTokenizers(blocks: Record<string, Tokenizer>, inlines: Record<string, Tokenizer>): void {
  // MDX has no indented code: such lines are a paragraph.
  blocks.indentedCode = () => undefined;
  // `5 * 3 * 2` is no emphasis.
  unless(inlines, 'emphasis', (value) => /^[*_]\s/.test(value));
  // `[sic] (1999)` is no link.
  unless(inlines, 'link', (value) => /^\s/.test(behindBrackets(value)));
  decodeReferences(inlines);
}

/** Keeps a tokenizer from what is not its own. */
function unless(tokenizers: Record<string, Tokenizer>, name: string, isOther: (value: string) => boolean): void {
  const tokenizer = tokenizers[name];
  if (!tokenizer) return;
  const mended: Tokenizer = function (eat, value, silent) {
    return isOther(value) ? undefined : tokenizer.call(this, eat, value, silent);
  };
  tokenizers[name] = Object.assign(mended, tokenizer);
}

/** What follows the `]` that closes the bracket at the start. */
function behindBrackets(value: string): string {
  let depth = 0;
  for (let index = 0; index < value.length; index++) {
    if (value[index] === '\\') index++;
    else if (value[index] === '[') depth++;
    else if (value[index] === ']' && --depth === 0) return value.slice(index + 1);
  }
  return '';
}

/** Decap leaves `&amp;` in a text as it is written; authors shall see `&`. */
function decodeReferences(inlines: Record<string, Tokenizer>): void {
  const text = inlines.text;
  if (!text) return;
  inlines.text = function (this: Parser, eat: Eat, value: string, silent?: boolean) {
    const decoded = (source: string) => {
      const add = eat(source);
      const place = eat.now();
      const read = readReferences(source, (one) => this.decode.raw(one, place, { nonTerminated: false }));
      return (node: MarkdownNode) => add({ ...node, value: read.replaceAll(JOINT, '') });
    };
    return text.call(this, Object.assign(decoded, eat), value, silent);
  };
}
