import type { Nodes, Parents, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';

type Element = Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;
/** A line may have 20,000 characters; a paragraph is one line unless it is longer than this. */
const LONG = 8_000;

/** Prints a text as the author subset reads it: signs that MDX takes for its own (`{`, `<`, `import`) are escaped. */
export function printBody(root: Root): string {
  return toMarkdown(withLineEnds(root), OPTIONS);
}

const attributeText = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const openTag = ({ name, attributes }: Element): string =>
  [
    name,
    ...attributes.map((attribute) =>
      'name' in attribute && typeof attribute.value === 'string'
        ? `${attribute.name}="${attributeText(attribute.value)}"`
        : '',
    ),
  ]
    .filter(Boolean)
    .join(' ');

const inLine: Handle = (node: Element, _: Parents | undefined, state, info) => {
  if (node.children.length === 0) return `<${openTag(node)} />`;
  const exit = state.enter('phrasing');
  // An element in a line holds parts of a line.
  const words = state.containerPhrasing(node, {
    ...info,
    before: '>',
    after: '<',
  });
  exit();
  return `<${openTag(node)}>${words}</${node.name}>`;
};

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: {
    mdxJsxTextElement: inLine,
    mdxJsxFlowElement: (node: Element) => `<${openTag(node)} />`,
  },
  unsafe: [
    { character: '<', inConstruct: ['phrasing', 'label'] },
    { character: '{', inConstruct: ['phrasing', 'label'] },
    { character: '}', inConstruct: ['phrasing', 'label'] },
    { character: '\\', inConstruct: ['phrasing', 'label'], after: '[!-/:-@[-`{-~]' },
    // A paragraph that starts with one of these words would be program code.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** Very long paragraphs go on on a new line now and then: at a space, which reads the same. */
function withLineEnds(root: Root): Root {
  const visit = <N extends Nodes>(node: N, inParagraph: boolean): N => {
    if (node.type === 'text' && inParagraph && node.value.length > LONG)
      return {
        ...node,
        value: node.value.replace(new RegExp(`([^\\n]{${LONG - 2000},${LONG}}) (?=[A-Za-z])`, 'g'), '$1\n'),
      };
    if (!('children' in node) || node.type === 'table' || node.type === 'heading') return node;
    return {
      ...node,
      children: node.children.map((child) => visit(child, inParagraph || node.type === 'paragraph')),
    };
  };
  return visit(root, false);
}
