import type { Image, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { ALLOWED_HTML } from '../../src/mdx/registry.ts';
import { linkAddress } from './addresses.ts';
import type { BodyContext } from './bodyContext.ts';
import { cleanText } from './cleanText.ts';
import { marked, MARKS, trimmed } from './marks.ts';
import { shown } from './notes.ts';

/** What words are brought into shape with. */
export interface LineShape {
  context: BodyContext;
  /** The name on the page of the heading that had an id on the old site. */
  headingOf(id: string): string | undefined;
}
interface Shaped {
  words: PhrasingContent[];
  /** What cannot stand in a line. */
  blocks: RootContent[];
  /** Of a heading: what stands after it. */
  pictures: Image[];
  footnotes: PhrasingContent[];
}
type Place = 'paragraph' | 'heading' | 'cell';
const IN_LINE = new Set([
  ...MARKS,
  'text',
  'inlineCode',
  'link',
  'image',
  'footnoteReference',
  'break',
  'mdxJsxTextElement',
]);

export const isInLine = (node: RootContent): node is PhrasingContent => IN_LINE.has(node.type);

/** Words with their marks and links as the author subset has them. */
export function wordsInShape(nodes: PhrasingContent[], shape: LineShape, place: Place = 'paragraph'): Shaped {
  const shaped: Shaped = { words: [], blocks: [], pictures: [], footnotes: [] };
  shaped.words = trimmed(all(nodes, shape, place, shaped, new Set()));
  return shaped;
}

function all(
  nodes: PhrasingContent[],
  shape: LineShape,
  place: Place,
  out: Shaped,
  inside: ReadonlySet<string>,
): PhrasingContent[] {
  return nodes.flatMap((node) => one(node, shape, place, out, inside));
}

function one(
  node: PhrasingContent,
  shape: LineShape,
  place: Place,
  out: Shaped,
  inside: ReadonlySet<string>,
): PhrasingContent[] {
  const { notes, site } = shape.context;
  const within = (type: string) => new Set([...inside, type]);
  switch (node.type) {
    case 'text': {
      const value = cleanText(node.value, notes);
      return value ? [{ type: 'text', value: place === 'paragraph' ? value : value.replace(/\s*\n\s*/g, ' ') }] : [];
    }
    case 'inlineCode': {
      const value = cleanText(node.value, notes).replace(/\s+/g, ' ').trim();
      return value ? [{ type: 'inlineCode', value }] : [];
    }
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = all(node.children, shape, place, out, within(node.type));
      return inside.has(node.type) ? children : marked({ type: node.type, children: [] }, children);
    }
    case 'link': {
      const children = all(node.children, shape, place, out, within('link'));
      if (children.length === 0 || inside.has('link') || !node.url) return children;
      const url = node.url.startsWith('#') ? fragment(node.url, shape) : linkAddress(node.url, site);
      if (url) return marked({ type: 'link', url, children: [] }, children);
      notes.add(`The link ${shown(node.url)} was taken off; its words stay: “${shown(toString(node), 60)}”.`);
      return children;
    }
    case 'image':
      if (place === 'heading') out.pictures.push(node);
      return place === 'heading' ? [] : [{ type: 'image', url: node.url, alt: node.alt ?? '' }];
    case 'footnoteReference':
      if (place === 'heading') out.footnotes.push(node);
      return place === 'heading' ? [] : [node];
    case 'break':
      if (place === 'heading') return [{ type: 'text', value: ' ' }];
      return place === 'cell' ? [{ type: 'mdxJsxTextElement', name: 'br', attributes: [], children: [] }] : [node];
    case 'mdxJsxTextElement': {
      // The parts of an element in a line are parts of the line.
      const children = all(node.children, shape, place, out, within(node.name ?? ''));
      if (node.name === 'br') return [node];
      if (!Object.hasOwn(ALLOWED_HTML, node.name ?? '') || !toString({ type: 'paragraph', children }).trim())
        return children;
      return [{ ...node, children, attributes: node.attributes.filter(isPlain) }];
    }
    default:
      if (!isInLine(node)) out.blocks.push(node);
      return [];
  }
}

const isPlain = ({ value }: { value?: unknown }) =>
  typeof value === 'string' && value.length <= 200 && !/[<>{}\n]|^\s|\s$/.test(value);

function fragment(url: string, shape: LineShape): string | null {
  const name = shape.headingOf(url.slice(1));
  return name ? `#${name}` : null;
}
