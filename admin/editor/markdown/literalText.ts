import type { MarkdownNode, Processor } from './markdownTree.ts';
import { mendPrinting } from './printMarkdown.ts';
import { mendReading } from './readMarkdown.ts';
import { DecapEscaping } from './typedText.ts';
import { UnchangedBlocks } from './unchangedBlocks.ts';

const MARKDOWN_STYLE = {
  settings: {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    ruleSpaces: false,
    ruleRepetition: 3,
    fence: '`',
    fences: true,
    listItemIndent: '1',
    incrementListMarker: true,
  },
};

/**
 * Plugins for remark 6, which Decap’s rich text editor reads and prints Markdown with: what
 * authors type means itself in MDX, what they do not touch stays as it is written, and the rest
 * is printed in the newsroom’s style.
 */
export function literalText(): unknown[] {
  const unchanged = new UnchangedBlocks();
  const escaping = new DecapEscaping();
  function plugin(this: Processor): ((tree: MarkdownNode) => MarkdownNode) | undefined {
    if (this.Compiler) return mendPrinting(this, unchanged, escaping.undo(this));
    return this.Parser ? mendReading(this, unchanged) : undefined;
  }
  return [MARKDOWN_STYLE, plugin, escaping.notUsed];
}
