import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { BodyNode, BodyTree } from '../mdx/bodyTree.ts';
import { feedForm, type FeedContext } from './feedForms.ts';

/**
 * A body as HTML for feed readers: every address absolute, components in plain elements,
 * footnotes that work within the item, and no attribute that a reader has no use for.
 */
export function feedBody(body: BodyTree, context: FeedContext): string {
  return toHtml({ type: 'root', children: feedNodes(body.nodes, context) });
}

/** Attributes that carry meaning in a feed reader. Classes, `data-` and `aria-` do not. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'id',
  // As an author writes it: the HTML of authors keeps the names of its attributes.
  'datetime',
  'start',
  'colSpan',
  'rowSpan',
  'cite',
]);

function feedNodes(nodes: BodyNode[], context: FeedContext): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type === 'component') return feedForm(node, feedNodes(node.children, context), context);
    return [elementFor(node as Element, feedNodes(node.children, context), context)];
  });
}

function elementFor(node: Element, children: ElementContent[], context: FeedContext): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) if (KEPT.has(name)) properties[name] = value;
  // Heading ids would collide between the stories of one feed; only the notes need theirs.
  if (typeof properties.id === 'string') {
    if (properties.id.startsWith('user-content-')) properties.id = `${context.slug}-${properties.id}`;
    else if (!context.forSearch) delete properties.id;
  }
  if (typeof properties.href === 'string') properties.href = feedAddress(properties.href, context);
  // `sr-only` hides the label of the notes on the page; in a feed it is a heading like others.
  return { type: 'element', tagName: node.tagName, properties, children };
}

function feedAddress(href: string, { slug, address, site }: FeedContext): string {
  if (href.startsWith('#user-content-')) return `#${slug}-${href.slice(1)}`;
  if (href.startsWith('#')) return new URL(address + href, site).href;
  return new URL(href, site).href;
}
