/**
 * A plugin of remark-parse 6 and remark-stringify 6, which Decap's rich text editor uses: it
 * makes what authors type mean itself in MDX, and prints Markdown in the newsroom's style.
 */
interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string;
  ordered?: boolean;
  children?: Node[];
}
type Visitor = (this: Compiler, node: Node) => string;
interface Compiler {
  all(node: Node): string[];
  enterLink(): () => void;
}
type Tokenizer = ((eat: unknown, value: string, silent: boolean) => unknown) & { locator?: unknown; mended?: boolean };
interface Processor {
  Compiler?: { prototype: { visitors: Record<string, Visitor> } };
  Parser?: { prototype: { inlineTokenizers: Record<string, Tokenizer> } };
}

export const MARKDOWN_STYLE = {
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

export function literalText(this: Processor): ((tree: Node) => Node) | undefined {
  if (this.Compiler) {
    mendPrinting(this.Compiler.prototype.visitors);
    return (tree) => {
      joinLists(tree);
      escapeStarts(tree);
      return tree;
    };
  }
  if (this.Parser) {
    mendParsing(this.Parser.prototype.inlineTokenizers);
    return (tree) => {
      unescapeText(tree);
      return tree;
    };
  }
  return undefined;
}

function mendPrinting(visitors: Record<string, Visitor>): void {
  visitors.html = visitors.text = (node) =>
    String(node.value).replace(/(\\*)([<{}])/g, (_, slashes: string, sign: string, index: number, all: string) => {
      // Behind a letter `\<` would still close a word in some readers; the reference is plain everywhere.
      const afterWord = sign === '<' && /\S$/.test(all.slice(0, index));
      return slashes + slashes + (afterWord ? '&lt;' : `\\${sign}`);
    });
  visitors.link = function (node) {
    const title = node.title ? ` "${node.title.replace(/"/g, '\\"')}"` : '';
    const leave = this.enterLink();
    const words = this.all(node).join('');
    leave();
    const address = (node.url ?? '').replace(
      /[\s()<>{}]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
    return `[${words}](${address}${title})`;
  };
  visitors.break = () => '\\\n';
}

function mendParsing(tokenizers: Record<string, Tokenizer>): void {
  // `5 * 3 * 2` is no emphasis.
  const emphasis = tokenizers.emphasis;
  if (!emphasis || emphasis.mended) return;
  const mended: Tokenizer = function (this: unknown, eat, value, silent) {
    return /^[*_]\s/.test(value) ? undefined : emphasis.call(this, eat, value, silent);
  };
  mended.locator = emphasis.locator;
  mended.mended = true;
  tokenizers.emphasis = mended;
}

/** Two lists of one sort that follow each other are one. */
function joinLists(node: Node): void {
  if (!node.children) return;
  const joined: Node[] = [];
  for (const child of node.children) {
    joinLists(child);
    const last = joined.at(-1);
    if (last?.type === 'list' && child.type === 'list' && Boolean(last.ordered) === Boolean(child.ordered))
      last.children?.push(...(child.children ?? []));
    else joined.push(child);
  }
  node.children = joined;
}

/** The start of a paragraph that would read as code or as the mark of a list. */
function escapeStarts(node: Node): void {
  node.children?.forEach(escapeStarts);
  const first = node.type === 'paragraph' ? node.children?.[0] : undefined;
  if (!first || (first.type !== 'text' && first.type !== 'html')) return;
  first.value = String(first.value)
    .replace(/^([ie])(?=(?:mport|xport)\s)/, (letter) => `&#${letter.charCodeAt(0)};`)
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)(\+)(?=\s|$)/, '$1\\$2');
}

function unescapeText(node: Node): void {
  node.children?.forEach(unescapeText);
  if (node.type === 'text')
    node.value = String(node.value)
      .replace(/^&#(101|105);/, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/&lt;/g, '<');
}
