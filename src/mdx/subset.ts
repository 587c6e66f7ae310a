import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { PICTURE } from '../model/patterns.ts';
import type { Finding } from '../model/problem.ts';
import { printable } from './characters.ts';
import { checkElement, type ElementNode } from './componentCheck.ts';
import { headingSlugger } from './headingSlugger.ts';
import { checkLimits, LIMITS } from './limits.ts';
import { linkProblem } from './linkAddress.ts';
import { parseMarkdown } from './syntax.ts';

/** Something that a text names and that must exist elsewhere: the copy desk looks whether it does. */
export interface Mention {
  /** A file name, a source's short name, or an address on this site. */
  name: string;
  line: number;
  column: number;
}
export interface CheckedBody {
  findings: Finding[];
  pictures: Mention[];
  sources: Mention[];
  links: Mention[];
}

const MARKDOWN = new Set<string>(
  (
    'root paragraph text emphasis strong delete inlineCode code break thematicBreak heading list listItem blockquote link ' +
    'linkReference definition image footnoteReference footnoteDefinition table tableRow tableCell'
  ).split(' '),
);
const COMMENT = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;
const picture = new RegExp(PICTURE);

/**
 * Checks the body of a text against the author subset: Markdown, headings of level 2 to 4, a
 * short list of HTML, and the components of the registry. Nothing in it may be code.
 * @param firstLine the line of the file that the body starts on; findings count lines of the file
 */
export function checkBody(body: string, firstLine = 1): CheckedBody {
  const result: CheckedBody = { findings: [], pictures: [], sources: [], links: [] };
  const limit = checkLimits(body, firstLine);
  if (limit) return { ...result, findings: [limit] };
  const parsed = parseMarkdown(body);
  if ('finding' in parsed) {
    const { finding } = parsed;
    return { ...result, findings: [{ ...finding, line: finding.line + firstLine - 1 }] };
  }
  new Walk(result, firstLine - 1).check(parsed.tree);
  return result;
}

class Walk {
  private readonly result: CheckedBody;
  private readonly lineOffset: number;
  private readonly slugger = headingSlugger();
  private readonly headings = new Set<string>();
  private readonly fragments: Mention[] = [];
  private count = 0;

  constructor(result: CheckedBody, lineOffset: number) {
    this.result = result;
    this.lineOffset = lineOffset;
  }

  check(tree: Root): void {
    this.visit(tree, [], 0);
    for (const { name, ...place } of this.fragments)
      if (!this.headings.has(name.slice(1)))
        this.result.findings.push({
          ...place,
          rule: 'link',
          message: `Link “${printable(name)}”: no heading of this text has that name.`,
        });
  }

  private visit(node: Nodes, parents: Nodes[], depth: number): void {
    if (++this.count > LIMITS.nodes) {
      if (this.count === LIMITS.nodes + 1) this.refuse(node, 'size', 'This text has too many parts. Split it.');
      return;
    }
    if (depth > LIMITS.depth) return this.refuse(node, 'nesting', 'This lies too deep in other parts.');
    if (!this.accept(node, parents)) return;
    if ('children' in node) for (const child of node.children) this.visit(child, [...parents, node], depth + 1);
  }

  /** Checks one node. False: what is in it need not be looked at. */
  private accept(node: Nodes, parents: Nodes[]): boolean {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.element(node, parents);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!COMMENT.test(node.value))
          this.refuse(
            node,
            'code',
            `“{${printable(node.value).slice(0, 30)}}” is program code. To show a brace write \\{.`,
          );
        return false;
      case 'mdxjsEsm':
        this.refuse(
          node,
          'code',
          'A paragraph that starts with “import” or “export” is program code. If it is text, start it with another word.',
        );
        return false;
      case 'link':
      case 'definition':
        this.link(node, node.url);
        return true;
      case 'image':
        this.image(node);
        return true;
      case 'heading':
        this.headings.add(this.slugger.slug(toString(node)));
        if (node.depth < 2 || node.depth > 4)
          this.refuse(node, 'heading', 'Use headings of level 2 to 4 (## to ####); the headline is level 1.');
        else if (!toString(node).trim()) this.refuse(node, 'heading', 'This heading is empty.');
        return true;
      case 'code':
        if (node.lang && !/^[\w+#-]{1,20}$/.test(node.lang))
          this.refuse(node, 'code-language', 'This is not the name of a programming language.');
        if (node.meta) this.refuse(node, 'code-language', 'Only the name of the language may stand behind ```.');
        return true;
      case 'listItem':
        if (typeof node.checked === 'boolean')
          this.refuse(node, 'markdown', 'Boxes to tick cannot be used in a story. Remove the “[ ]”.');
        return true;
      default:
        if (MARKDOWN.has(node.type)) return true;
        this.refuse(node, node.type === 'html' ? 'html' : 'markdown', `This cannot be used in a story (${node.type}).`);
        return false;
    }
  }

  private element(node: ElementNode, parents: Nodes[]): boolean {
    const { findings, pictures, sources } = checkElement(node, parents);
    for (const { message, rule } of findings) this.refuse(node, rule, message);
    for (const name of pictures) this.result.pictures.push({ name, ...this.place(node) });
    for (const name of sources) this.result.sources.push({ name, ...this.place(node) });
    return true;
  }

  private link(node: Nodes, address: string): void {
    const problem = linkProblem(address);
    const mention = { name: address, ...this.place(node) };
    if (problem) this.refuse(node, 'link', `Link “${printable(address).slice(0, 60)}”: ${problem}`);
    else if (address.startsWith('#')) this.fragments.push(mention);
    else if (address.startsWith('/')) this.result.links.push(mention);
  }

  private image(node: Extract<Nodes, { type: 'image' }>): void {
    const name = printable(node.url).slice(0, 60);
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url))
      this.refuse(node, 'picture', `Picture “${name}”: pictures of other sites are not shown. Upload the picture.`);
    else if (!picture.test(node.url))
      this.refuse(
        node,
        'picture',
        `Picture “${name}”: write the name of a picture that lies beside this text, such as chart.png.`,
      );
    else this.result.pictures.push({ name: node.url, ...this.place(node) });
    if (!node.alt?.trim()) this.refuse(node, 'alt', 'This picture has no description (the words between [ and ]).');
  }

  private place(node: Nodes): { line: number; column: number } {
    const start = node.position?.start;
    return { line: (start?.line ?? 1) + this.lineOffset, column: start?.column ?? 1 };
  }

  private refuse(node: Nodes, rule: string, message: string): void {
    this.result.findings.push({ ...this.place(node), rule, message });
  }
}
