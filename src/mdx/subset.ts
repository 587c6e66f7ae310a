import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../model/problem.ts';
import { checkCharacters, checkReadCharacters, printable } from './characters.ts';
import { checkElement, type ElementNode, type NamedEntry } from './componentCheck.ts';
import { headingSlugger } from './headingSlugger.ts';
import { checkLimits, LIMITS } from './limits.ts';
import { linkProblem } from './linkAddress.ts';
import { checkMarkdown, isPictureName, readTexts } from './markdownCheck.ts';
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
  references: (Mention & NamedEntry)[];
}

/**
 * Checks the body of a text against the author subset: Markdown, headings of level 2 to 4, a
 * short list of HTML, and the components of the registry. Nothing in it may be code.
 * @param firstLine the line of the file that the body starts on; findings count lines of the file
 */
export function checkBody(body: string, firstLine = 1): CheckedBody {
  const result: CheckedBody = { findings: [], pictures: [], sources: [], links: [], references: [] };
  const limit = checkLimits(body, firstLine);
  if (limit) return { ...result, findings: [limit] };
  const parsed = parseMarkdown(body);
  if ('finding' in parsed) {
    const { finding } = parsed;
    return { ...result, findings: [{ ...finding, line: finding.line + firstLine - 1 }] };
  }
  new Walk(result, body, firstLine - 1).check(parsed.tree);
  return result;
}

class Walk {
  private readonly result: CheckedBody;
  private readonly lineOffset: number;
  private readonly body: string;
  private readonly hasReferences: boolean;
  private readonly slugger = headingSlugger();
  private readonly headings = new Set<string>();
  private readonly fragments: Mention[] = [];
  private knownRules: Set<string> | undefined;
  private count = 0;

  constructor(result: CheckedBody, body: string, lineOffset: number) {
    this.result = result;
    this.body = body;
    this.hasReferences = /&(?:#|\w+;)/.test(body);
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
    if (this.count > LIMITS.nodes) return;
    if (depth > LIMITS.depth) return this.refuse(node, 'nesting', 'This lies too deep in other parts.');
    this.count += partsOf(node);
    if (this.count > LIMITS.nodes) return this.refuse(node, 'size', 'This text has too many parts. Split it.');
    if (isElement(node)) this.element(node, parents);
    else for (const { rule, message } of checkMarkdown(node, parents)) this.refuse(node, rule, message);
    this.note(node);
    this.checkReferences(node);
    if ('children' in node) for (const child of node.children) this.visit(child, [...parents, node], depth + 1);
  }

  private element(node: ElementNode, parents: Nodes[]): void {
    const { findings, pictures, sources, references } = checkElement(node, parents);
    for (const { message, rule } of findings) this.refuse(node, rule, message);
    for (const name of pictures) this.result.pictures.push({ name, ...this.place(node) });
    for (const name of sources) this.result.sources.push({ name, ...this.place(node) });
    for (const entry of references) this.result.references.push({ ...entry, ...this.place(node) });
  }

  /** Notes what a part names. What is no name at all has been refused. */
  private note(node: Nodes): void {
    if (node.type === 'heading') this.headings.add(this.slugger.slug(toString(node)));
    if (node.type === 'image' && isPictureName(node.url))
      this.result.pictures.push({ name: node.url, ...this.place(node) });
    if ((node.type === 'link' || node.type === 'definition') && !linkProblem(node.url)) {
      const mention = { name: node.url, ...this.place(node) };
      if (node.url.startsWith('#')) this.fragments.push(mention);
      else if (node.url.startsWith('/')) this.result.links.push(mention);
    }
  }

  /** A character that the text as written does not show can hide in a reference: `&#x202e;`. */
  private checkReferences(node: Nodes): void {
    if (!this.hasReferences) return;
    const known = (this.knownRules ??= new Set(checkCharacters(this.body).map(({ rule }) => rule)));
    for (const text of readTexts(node))
      for (const { rule, message } of checkReadCharacters(text, known)) this.refuse(node, rule, message);
  }

  private place(node: Nodes): { line: number; column: number } {
    const start = node.position?.start;
    return { line: (start?.line ?? 1) + this.lineOffset, column: start?.column ?? 1 };
  }

  private refuse(node: Nodes, rule: string, message: string): void {
    this.result.findings.push({ ...this.place(node), rule, message });
  }
}

const isElement = (node: Nodes): node is ElementNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** A table counts with the cells that its rows lack: they are filled up, so a wide head makes much of a short text. */
function partsOf(node: Nodes): number {
  if (node.type !== 'table') return 1;
  // A tag that opens in a row and closes after the table leaves more than rows in it.
  const rows = node.children.filter(({ type }) => type === 'tableRow');
  const columns = rows[0]?.children.length ?? 0;
  return rows.reduce((sum, row) => sum + Math.max(0, columns - row.children.length), 1);
}
