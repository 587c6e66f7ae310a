import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { COMPONENTS } from './registry.ts';
import { headingSlugger } from './headingSlugger.ts';
import { parseHast } from './syntax.ts';

/** A component in a body, with its attributes as plain text. */
export interface ComponentNode {
  type: 'component';
  name: string;
  attributes: Record<string, string>;
  children: BodyNode[];
}
/** An element whose children may hold components. */
export interface ElementNode extends Omit<Element, 'children'> {
  children: BodyNode[];
}
export type BodyNode = ElementNode | ComponentNode | { type: 'text'; value: string };

export interface Heading {
  id: string;
  /** 2, 3 or 4. */
  depth: number;
  text: string;
}
/** The body of a text as every reader of it takes it: pages, feeds, search, word counts. */
export interface BodyTree {
  nodes: BodyNode[];
  headings: Heading[];
}

/**
 * Parses a body that has passed `checkBody`. Comments are gone, headings have ids (as Astro
 * makes them), allowed HTML is elements, tables can have the focus, columns of tables carry a class in place of a style
 * (the Content-Security-Policy allows none), and pictures of Markdown are the component `Picture`.
 * @param isPublic whether readers may see the page at an address on this site, `/news/name/#part`.
 * A link to another is its words: a story can be out while one that it names is still a draft.
 */
export function bodyTree(body: string, isPublic: (address: string) => boolean = () => true): BodyTree {
  const slugger = headingSlugger();
  const headings: Heading[] = [];

  const element = (node: Element): BodyNode => {
    if (node.tagName === 'img') return pictureOf(node);
    const properties = { ...node.properties };
    const depth = /^h([2-4])$/.exec(node.tagName)?.[1];
    // The label of the notes (`footnote-label`) comes with its id and is no heading of the author's.
    if (depth && !properties.id) {
      const text = toString(node);
      properties.id = slugger.slug(text);
      headings.push({ id: properties.id, depth: Number(depth), text });
    }
    // A wide table scrolls on a telephone, and who has no finger there needs the focus in it (WCAG 2.1.1).
    if (node.tagName === 'table') properties.tabIndex = 0;
    if (typeof properties.style === 'string') {
      const side = /text-align:\s*(left|right|center)/.exec(properties.style)?.[1];
      delete properties.style;
      if (side) properties.className = [`align-${side}`];
    }
    return { ...node, properties, children: all(node.children) };
  };
  const one = (node: RootContent | ElementContent): BodyNode | null => {
    switch (node.type) {
      case 'text':
        return { type: 'text', value: node.value };
      case 'element':
        return element(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes = attributesOf(node.attributes);
        const children = all(node.children);
        if (node.name && COMPONENTS.has(node.name)) return { type: 'component', name: node.name, attributes, children };
        return { type: 'element', tagName: node.name ?? 'span', properties: attributes, children };
      }
      default:
        // Comments. The check lets nothing else through.
        return null;
    }
  };
  const isHidden = (address: unknown) => typeof address === 'string' && address.startsWith('/') && !isPublic(address);
  const all = (nodes: (RootContent | ElementContent)[]): BodyNode[] =>
    nodes.flatMap((node) => {
      if (node.type === 'element' && node.tagName === 'a' && isHidden(node.properties.href)) return all(node.children);
      return one(node) ?? [];
    });

  const root: Root = parseHast(body);
  return { nodes: all(root.children), headings };
}

function pictureOf(image: Element): ComponentNode {
  const { src, alt, title } = image.properties;
  const attributes: Record<string, string> = { src: String(src ?? ''), alt: String(alt ?? '') };
  if (title) attributes.title = String(title);
  return { type: 'component', name: 'Picture', attributes, children: [] };
}

type MdxAttributes = Extract<ElementContent, { type: 'mdxJsxTextElement' }>['attributes'];

function attributesOf(attributes: MdxAttributes): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}
