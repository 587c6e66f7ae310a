import { hideSigns } from './hiddenSigns.ts';
import type { MarkdownNode, Parser, ParserPrototype, Tokenizer } from './markdownTree.ts';
import { JOINT } from '../mdxPatterns.ts';
import { readReferences } from './references.ts';

/** Makes remark 6, which is older than CommonMark’s rules of today and knows no MDX, read by them. */
export function mendTokenizers({ blockTokenizers, inlineTokenizers: inlines, inlineMethods }: ParserPrototype): void {
  // MDX has no indented code: such lines are a paragraph.
  blockTokenizers.indentedCode = () => undefined;
  // Nor has it HTML: `<Source …>` is no element `source`.
  blockTokenizers.html = () => undefined;
  unless(inlines, 'html', () => true);
  // `5 * 3 * 2` is no emphasis.
  unless(inlines, 'emphasis', (value) => /^[*_]\s/.test(value));
  // `[sic] (1999)` is no link.
  unless(inlines, 'link', (value) => /^\s/.test(behindBrackets(value)));
  // Decap leaves `&amp;` as it is written; authors shall see `&`.
  change(inlines, 'text', (node, source, parser, place) => {
    const read = (reference: string) => parser.decode.raw(reference, place, { nonTerminated: false });
    return { ...node, value: readReferences(source, read) };
  });
  change(inlines, 'code', codeOrTicks);
  inlines.deletion = withOneTilde(inlines.deletion);
  const joint = hideSigns(JOINT);
  const eatJoint: Tokenizer = (eat, value, silent) =>
    value.startsWith(joint) ? silent || eat(joint)({ type: 'text', value: '' }) : undefined;
  inlines.joint = Object.assign(eatJoint, { locator: (value: string, from: number) => value.indexOf(joint, from) });
  inlineMethods.unshift('joint');
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

type Change = (node: MarkdownNode, source: string, parser: Parser, place: unknown) => MarkdownNode;

/** Changes what a tokenizer makes of a piece of the text. */
function change(tokenizers: Record<string, Tokenizer>, name: string, changed: Change): void {
  const tokenizer = tokenizers[name];
  if (!tokenizer) return;
  const mended: Tokenizer = function (eat, value, silent) {
    const eatChanged = (source: string) => {
      const place = eat.now();
      const add = eat(source);
      return (node: MarkdownNode) => add(changed(node, source, this, place));
    };
    return tokenizer.call(this, Object.assign(eatChanged, eat), value, silent);
  };
  tokenizers[name] = Object.assign(mended, tokenizer);
}

/** One space on both sides of code is not part of it, and ticks without an end are ticks. */
function codeOrTicks(node: MarkdownNode, source: string): MarkdownNode {
  const fence = /^`+/.exec(source)?.[0].length ?? 0;
  if (fence === source.length) return { type: 'text', value: source };
  const code = source.slice(fence, -fence).replace(/\n/g, ' ');
  return { ...node, value: /^ .*\S.* $|^ `+ $/.test(code) ? code.slice(1, -1) : code };
}

/** GFM strikes words between single tildes too. */
function withOneTilde(deletion: Tokenizer | undefined): Tokenizer {
  const mended: Tokenizer = function (eat, value, silent) {
    const words = /^~((?![\s~])[^~]*?[^\s~\\])~(?!~)/.exec(value);
    if (!words) return deletion?.call(this, eat, value, silent);
    if (silent) return true;
    const children = this.tokenizeInline(words[1] ?? '', eat.now());
    return eat(words[0])({ type: 'delete', children });
  };
  return Object.assign(mended, { locator: (value: string, from: number) => value.indexOf('~', from) });
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
