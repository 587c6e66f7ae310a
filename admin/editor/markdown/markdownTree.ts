/** The tree of remark 6, which Decap’s rich text editor uses to read and print Markdown. */
export interface MarkdownNode {
  type: string;
  value?: string | null;
  children?: MarkdownNode[];
  url?: string;
  title?: string | null;
  alt?: string | null;
  depth?: number;
  ordered?: boolean;
  start?: number | null;
  spread?: boolean;
  checked?: boolean | null;
  lang?: string | null;
  meta?: string | null;
  identifier?: string;
  referenceType?: 'shortcut' | 'collapsed' | 'full';
  data?: { shortcode?: string; shortcodeData?: unknown; marks?: { type: string }[] };
  position?: { start: { offset: number }; end: { offset: number } };
}

/** The parser of remark-parse 6, as far as the bridge mends it. */
export interface Parser {
  file: unknown;
  tokenizeInline: (value: string, place: unknown) => MarkdownNode[];
  decode: { raw: (value: string, position: unknown, options: { nonTerminated: boolean }) => string };
}
export interface Eat {
  (source: string): (node: MarkdownNode) => MarkdownNode;
  now: () => unknown;
}
export type Tokenizer = ((this: Parser, eat: Eat, value: string, silent?: boolean) => unknown) & { locator?: unknown };

export interface ParserPrototype {
  parse: (this: Parser) => MarkdownNode;
  tokenizeInline: (this: Parser, value: string, place: unknown) => MarkdownNode[];
  blockTokenizers: Record<string, Tokenizer>;
  inlineTokenizers: Record<string, Tokenizer>;
  /** The order in which they are asked. */
  inlineMethods: string[];
}

/** The compiler of remark-stringify 6. */
export interface Compiler {
  visit(node: MarkdownNode, parent: MarkdownNode): string;
  all(node: MarkdownNode): string[];
}
export type Visitor = (this: Compiler, node: MarkdownNode) => string;

/** A processor of unified 9: what a plugin is called on. Decap makes a new one each time it reads or prints. */
export interface Processor {
  /** Plugins in their order, with their options; `false`: not used. */
  attachers: [plugin: (this: Processor) => unknown, options?: unknown][];
  Parser?: { prototype: ParserPrototype };
  Compiler?: { prototype: { visitors: Record<string, Visitor> } };
}
/** A change to a tree. The index is the node’s place in its parent. */
export type Transformer = (tree: MarkdownNode, index?: number) => MarkdownNode;

/** Calls with every node under a node, itself first. */
export function everyNode(node: MarkdownNode, call: (node: MarkdownNode) => void): void {
  call(node);
  for (const child of node.children ?? []) everyNode(child, call);
}

export const isWords = (node: MarkdownNode) => node.type === 'text' || node.type === 'html';

/** A card or chip that keeps its text as it is written. */
export const verbatimCard = (code: string): MarkdownNode => ({
  type: 'shortcode',
  data: { shortcode: 'advanced', shortcodeData: { code } },
});
