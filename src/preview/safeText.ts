import { z } from 'astro/zod';
import { linkProblem } from '../mdx/linkAddress.ts';
import type { BodyNode, BodyTree, ComponentNode } from '../mdx/bodyTree.ts';
import { COMPONENTS } from '../mdx/registry.ts';
import { formFields, type FormField } from '../model/field.ts';
import { missingWords } from './standIns.ts';

/** Kinds of problems of a text in spite of which it can be shown: what they are about gets a stand-in here. */
const SHOWN_ANYWAY = new Set(
  'attribute content place link picture heading alt table code-language body source reference look-alike'.split(' '),
);

/** Whether a text with these kinds of problems can be shown at all. Code and what the parser refuses cannot. */
export const canBeShown = (rules: string[]) => rules.every((rule) => SHOWN_ANYWAY.has(rule));

/** What there is for a text to name. */
export interface There {
  /** Short names of the story’s sources. */
  sources: string[];
  /** File names of pictures beside the text. */
  pictures: string[];
}

const PROPERTIES =
  /^(?:href|title|id|className|datetime|cite|start|type|colSpan|rowSpan|align|tabIndex|aria\w*|data\w*)$/i;

/**
 * A text that is not finished, so that no component of the page can fail on it: stand-ins for
 * pictures, sources and attributes that are missing, links without an address that may stand
 * there as their words, and of HTML no attribute but those that texts have.
 */
export function safeText({ nodes, headings }: BodyTree, there: There): BodyTree {
  const all = (children: BodyNode[]): BodyNode[] => children.flatMap(one);
  const one = (node: BodyNode): BodyNode[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'component') return [component(node)];
    const { href } = node.properties;
    if (node.tagName === 'a' && (typeof href !== 'string' || linkProblem(href))) return all(node.children);
    const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => PROPERTIES.test(name)));
    return [{ ...node, properties, children: all(node.children) }];
  };
  const component = (node: ComponentNode): BodyNode => {
    // What stands in a chart was drawn by the archive (`numbersInProse.ts`); nothing of it is the author’s.
    if (node.name === 'Chart') return node;
    const children = all(node.children);
    if (node.name === 'Picture')
      return hasPicture(node.attributes.src, there)
        ? { ...node, children }
        : words(`Picture ${node.attributes.src ?? ''}`);
    const attributes = { ...node.attributes };
    for (const [name, schema] of Object.entries(COMPONENTS.get(node.name)?.attributes ?? {})) {
      const optional = schema instanceof z.ZodOptional;
      const inner = (optional ? schema.unwrap() : schema) as z.ZodType;
      const note = formFields.get(inner) as FormField | undefined;
      const value = attributes[name]?.trim();
      if (note?.control === 'picture' && !hasPicture(value, there)) return words(`Picture ${value ?? ''}`);
      if (note?.sourceMark && !there.sources.includes(value ?? '')) {
        // A mark alone is nothing without its source; a quotation still has its words.
        if (node.name === 'Source') return words(`Source ${value ?? ''}`, 'span');
        if (optional) delete attributes[name];
        else
          return { type: 'element', tagName: 'blockquote', properties: {}, children: [...children, words('Source')] };
      } else if (!value) {
        delete attributes[name];
        if (!optional) attributes[name] = replacement(note);
      } else if (note?.control === 'day' && !inner.safeParse(value).success) attributes[name] = '1990-01-01';
      else if (note?.control === 'choice' && !inner.safeParse(value).success) attributes[name] = replacement(note);
    }
    return { ...node, attributes, children };
  };
  return { nodes: all(nodes), headings };
}

function replacement(note: FormField | undefined): string {
  if (note?.control === 'choice') return note.options?.[0]?.value ?? '';
  return note?.control === 'day' ? '1990-01-01' : missingWords(note?.label ?? '');
}

function words(what: string, tagName = 'p'): BodyNode {
  return {
    type: 'element',
    tagName,
    properties: {},
    children: [{ type: 'text', value: missingWords(what.trim()) }],
  };
}

const hasPicture = (name: string | undefined, { pictures }: There) =>
  name !== undefined && pictures.includes(name.replace(/^\.\//, ''));
