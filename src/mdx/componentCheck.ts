import { z } from 'astro/zod';
import type { Nodes } from 'mdast';
import { formFields } from '../model/field.ts';
import { linePattern } from '../model/patterns.ts';
import { printable } from './characters.ts';
import { ALLOWED_HTML, COMPONENTS, type AuthorComponent } from './registry.ts';

export type ElementNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export interface CheckedElement {
  findings: { rule: string; message: string }[];
  /** Values of attributes that name a picture, a source, or an entry of another kind. */
  pictures: string[];
  sources: string[];
  references: NamedEntry[];
}
/** An entry that a text names, and what the author was asked for. */
export interface NamedEntry {
  name: string;
  kind: string;
  label: string;
}
type Refuse = (rule: string, message: string) => void;

/** Checks a component or HTML element that an author wrote: its name, attributes, place and content. */
export function checkElement(node: ElementNode, parents: Nodes[]): CheckedElement {
  const checked: CheckedElement = { findings: [], pictures: [], sources: [], references: [] };
  const refuse: Refuse = (rule, message) => void checked.findings.push({ rule, message });
  if (node.name === null) {
    refuse('tag', 'Empty tags “<>” are not allowed. To show “<” write \\<.');
    return checked;
  }
  const component = COMPONENTS.get(node.name);
  const html = Object.hasOwn(ALLOWED_HTML, node.name) ? ALLOWED_HTML[node.name] : undefined;
  if (!component && !html) {
    refuse(
      'tag',
      `<${printable(node.name)}> is not one of the components: ${[...COMPONENTS.keys()].join(', ')}. To show “<” write \\<.`,
    );
    return checked;
  }
  const attributes = literalAttributes(node, refuse);
  if (component) {
    checkAttributes(component, attributes, checked, refuse);
    checkPlace(component, node, parents, refuse);
    checkContent(component, node, refuse);
  } else if (html) checkHtmlAttributes(node.name, html, attributes, refuse);
  return checked;
}

/** Attributes as plain text. Anything that would be evaluated is refused and left out. */
function literalAttributes(node: ElementNode, refuse: Refuse): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      refuse('code', `<${node.name} {…}> is program code.`);
      continue;
    }
    const name = printable(attribute.name);
    if (attributes.has(attribute.name)) refuse('attribute', `<${node.name}>: “${name}” is given twice.`);
    if (attribute.value && typeof attribute.value === 'object')
      refuse('code', `<${node.name} ${name}={…}> is program code. Write the value in quotes: ${name}="…".`);
    attributes.set(attribute.name, typeof attribute.value === 'string' ? attribute.value : '');
  }
  return attributes;
}

function checkAttributes(
  component: AuthorComponent,
  attributes: Map<string, string>,
  checked: CheckedElement,
  refuse: Refuse,
): void {
  const known = Object.keys(component.attributes);
  for (const name of attributes.keys())
    if (!Object.hasOwn(component.attributes, name))
      refuse('attribute', `<${component.name}> has no “${printable(name)}”. It has: ${known.join(', ')}.`);
  for (const [name, schema] of Object.entries(component.attributes)) {
    const field = schema as z.ZodType;
    const value = attributes.get(name);
    const result = field.safeParse(value);
    if (!result.success) {
      const message = value === undefined ? 'is missing.' : (result.error.issues[0]?.message ?? 'is not right.');
      refuse('attribute', `<${component.name}>: “${name}” ${message}`);
    } else if (value !== undefined) {
      const note = formFields.get(field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field);
      if (note?.control === 'picture') checked.pictures.push(value);
      if (note && 'sourceMark' in note && note.sourceMark) checked.sources.push(value);
      if (note && 'refersTo' in note && note.refersTo)
        checked.references.push({ name: value, kind: note.refersTo, label: `<${component.name}>` });
    }
  }
}

function checkPlace(component: AuthorComponent, node: ElementNode, parents: Nodes[], refuse: Refuse): void {
  const parent = parents.at(-1);
  const parentName = parent && 'name' in parent ? parent.name : null;
  if (component.inside && parentName !== component.inside)
    refuse('place', `<${component.name}> stands only in <${component.inside}>.`);
  if (component.placement === 'inline' && node.type === 'mdxJsxFlowElement' && parent?.type !== 'paragraph')
    refuse('place', `<${component.name}> belongs within a sentence, not on a line of its own.`);
  if (component.placement === 'block' && !component.inside && parent?.type !== 'root')
    refuse('place', `<${component.name}> stands on lines of its own between paragraphs, not in other text.`);
}

function checkContent(component: AuthorComponent, node: ElementNode, refuse: Refuse): void {
  const filled = node.children.some((child) => child.type !== 'text' || child.value.trim());
  if (component.content === 'none') {
    if (filled) refuse('content', `<${component.name}> holds no text: write <${component.name} … />.`);
  } else if (!filled) refuse('content', `<${component.name}> is empty. Write its text between the tags.`);
  else if (component.content === 'words') {
    if (node.children.some((child) => child.type !== 'text'))
      refuse('content', `<${component.name}> holds only plain words, without links, stress or other components.`);
  } else if (component.content !== 'prose') {
    const { only } = component.content;
    if (node.children.some((child) => !('name' in child && child.name === only) && child.type !== 'mdxFlowExpression'))
      refuse('content', `<${component.name}> holds only <${only}> entries.`);
  }
}

const plainValue = new RegExp(linePattern(1, 200));

function checkHtmlAttributes(name: string, allowed: string[], attributes: Map<string, string>, refuse: Refuse): void {
  for (const [attribute, value] of attributes) {
    if (!allowed.includes(attribute))
      refuse(
        'attribute',
        `<${name}> has no “${printable(attribute)}” here.${allowed.length ? ` It has: ${allowed.join(', ')}.` : ''}`,
      );
    else if (!plainValue.test(value)) refuse('attribute', `<${name}>: “${attribute}” must be plain text.`);
  }
}
