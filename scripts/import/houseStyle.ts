import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { linkAddress } from './addresses.ts';
import { cleanText } from './cleanText.ts';
import type { BodyContext } from './bodyContext.ts';
import { headingNames } from './headingNames.ts';
import { isInLine, wordsInShape, type LineShape } from './lineStyle.ts';
import { tableInShape } from './tableStyle.ts';
import { paragraph } from './textParts.ts';

type Flow = BlockContent | DefinitionContent;
/** Lists and quotations may lie this deep in each other; deeper ones become paragraphs. */
const DEEPEST = 6;

/**
 * Brings a text into the author subset: headings of level 2 to 4 that are words, allowed links, tables
 * with headings, components between paragraphs only. What a text cannot hold is noted.
 */
export function inHouseStyle(root: Root, context: BodyContext): Root {
  const names = headingNames(root);
  const shape: LineShape = { context, headingOf: (id) => names.get(id) };
  return { type: 'root', children: root.children.flatMap((node) => block(node, shape, 0)) };
}

function block(node: RootContent, shape: LineShape, depth: number): RootContent[] {
  const { notes } = shape.context;
  switch (node.type) {
    case 'paragraph':
      return lines(node.children, shape);
    case 'heading':
      return heading(node, shape);
    case 'blockquote': {
      const children = flow(node.children, shape, depth + 1);
      return children.length === 0 ? [] : depth >= DEEPEST ? children : [{ type: 'blockquote', children }];
    }
    case 'list':
      return list(node, shape, depth);
    case 'table':
      return tableInShape(node, shape);
    case 'code': {
      const value = cleanText(node.value, notes).replace(/^\n+|\s+$/g, '');
      return value ? [{ type: 'code', value, lang: /^[\w+#-]{1,20}$/.test(node.lang ?? '') ? node.lang : null }] : [];
    }
    case 'thematicBreak':
      return [node];
    case 'footnoteDefinition': {
      const children = flow(node.children, shape, depth + 1);
      return [{ ...node, children: children.length > 0 ? children : [paragraph([{ type: 'text', value: '–' }])] }];
    }
    case 'mdxJsxFlowElement': {
      if (depth === 0) return [node];
      const values = attributesOf(node.attributes);
      const picture: PhrasingContent = { type: 'image', url: values.get('src') ?? '', alt: values.get('alt') ?? '' };
      const caption: PhrasingContent = {
        type: 'emphasis',
        children: [{ type: 'text', value: values.get('caption') ?? '' }],
      };
      return [paragraph([picture]), paragraph([caption])];
    }
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
      return flow(node.children, shape, depth);
    default:
      // Words and marks that stand without a paragraph around them.
      return isInLine(node) ? lines([node], shape) : [];
  }
}

type Attributes = Extract<RootContent, { type: 'mdxJsxFlowElement' }>['attributes'];
const attributesOf = (attributes: Attributes) =>
  new Map(
    attributes.flatMap((attribute) =>
      'name' in attribute && typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : [],
    ),
  );

const flow = (nodes: RootContent[], shape: LineShape, depth: number): Flow[] =>
  // Blocks of a block are blocks again.
  nodes.flatMap((node) => block(node, shape, depth)) as Flow[];

/** A paragraph; what cannot stand in one comes after it. */
function lines(nodes: PhrasingContent[], shape: LineShape): RootContent[] {
  const { words, blocks } = wordsInShape(nodes, shape);
  const only = words.length === 1 ? words[0] : undefined;
  const address = only?.type === 'text' && /^https?:\/\/\S+$/.test(only.value) ? linkAddress(only.value, '') : null;
  // WordPress shows an address on a line of its own as what it leads to.
  if (address && only) return [paragraph([{ type: 'link', url: address, children: [only] }])];
  return [...(words.length > 0 ? [paragraph(words)] : []), ...blocks.flatMap((node) => block(node, shape, 1))];
}

function heading(node: Extract<RootContent, { type: 'heading' }>, shape: LineShape): RootContent[] {
  const { words, blocks, pictures, footnotes } = wordsInShape(node.children, shape, 'heading');
  const after = [
    ...pictures.map((picture) => paragraph([picture])),
    ...blocks.flatMap((inner) => block(inner, shape, 1)),
  ];
  if (footnotes.length > 0) after.unshift(paragraph(footnotes));
  if (words.length === 0) return after;
  if (!/[\p{L}\p{N}]/u.test(toString({ type: 'paragraph', children: words }))) return [paragraph(words), ...after];
  return [{ type: 'heading', depth: node.depth, children: words }, ...after];
}

function list(node: List, shape: LineShape, depth: number): RootContent[] {
  const items = node.children.flatMap((item): ListItem[] => {
    const children = flow(item.children, shape, depth + 1);
    return children.length > 0 ? [{ type: 'listItem', spread: item.spread ?? false, children }] : [];
  });
  if (items.length === 0) return [];
  if (depth >= DEEPEST) return items.flatMap((item) => item.children);
  const start = node.ordered ? Math.min(Math.max(node.start ?? 1, 0), 999_999_999) : null;
  return [
    { type: 'list', ordered: node.ordered ?? false, start, spread: items.some((item) => item.spread), children: items },
  ];
}
