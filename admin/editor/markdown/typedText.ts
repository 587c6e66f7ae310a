import { isWords, type MarkdownNode, type Processor, type Transformer } from './markdownTree.ts';

/**
 * Before Decap prints a text it puts backslashes where it guesses that they are needed, which is
 * right for most texts and wrong for some. The newsroom escapes by the rules of Markdown itself
 * (`escapeWords`), so Decap’s step is switched off, and undone the first time: only then is it met.
 */
export class DecapEscaping {
  /** Registered with Decap as a plugin that is not to be used. Which one that is, is known after the first print. */
  readonly notUsed: [plugin: unknown, use: false] = [() => undefined, false];

  /** What must be done to a tree to have the text as the author typed it. */
  undo(processor: Processor): (tree: MarkdownNode) => void {
    const [plugin, options] = processor.attachers[0] ?? [];
    if (!plugin || options === false) return () => undefined;
    const escape = plugin.call(processor) as Transformer;
    if (escape({ type: 'text', value: '*a*' }, 1).value !== '\\*a\\*') return () => undefined;
    this.notUsed[0] = plugin;
    const restore = (node: MarkdownNode, index?: number) => {
      if (isWords(node) && node.value)
        node.value = typedText(node.value, (value) => String(escape({ type: 'text', value }, index).value));
      node.children?.forEach(restore);
    };
    return restore;
  }
}

const MOST_TYPED_BACKSLASHES = 50;

/**
 * The text that was escaped: all backslashes that may have been added are taken away, then those
 * are put back without which the result would be another. Only of a backslash before the very
 * first sign of a paragraph nobody can tell whether it was typed.
 */
export function typedText(escaped: string, escape: (text: string) => string): string {
  let text = escaped.replace(/^\\(?=[-#*>=|`]| {4})/, '').replace(/\\(?=[*_~`[])/g, '');
  for (let tries = 0; tries < MOST_TYPED_BACKSLASHES; tries++) {
    const result = escape(text);
    if (result === escaped) return text;
    const [at, source] = firstDifference(escaped, result, text);
    if (escaped[at] !== '\\') break;
    text = `${text.slice(0, source)}\\${text.slice(source)}`;
  }
  return text;
}

/** Where a result differs from what was wanted, and which place of the text that is. */
function firstDifference(wanted: string, result: string, text: string): [at: number, source: number] {
  let source = 0;
  for (let at = 0; ; at++) {
    if (wanted[at] !== result[at] || at === wanted.length) return [at, source];
    if (text[source] === result[at]) source++;
  }
}
