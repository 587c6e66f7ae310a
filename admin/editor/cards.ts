import type { z } from 'astro/zod';
import { COMPONENTS, type AuthorComponent } from '../../src/mdx/registry.ts';
import { decapField } from '../config/decapField.ts';
import { parseAttributes, printAttributes } from './attributes.ts';
import { textOf, type CardData, type EditorComponent } from './decap.ts';
import { END_OF_BLOCK, PLAIN_ATTRIBUTES } from './mdxPatterns.ts';
import { escapeSigns } from './proseSigns.ts';

/** A card for each block component of the registry. Cards that were not touched print what they read, to the byte. */
export function componentCards(): EditorComponent[] {
  return [...COMPONENTS.values()]
    .filter((component) => component.placement === 'block' && !component.inside)
    .map((component) => {
      if (component.content === 'none') return emptyCard(component);
      return component.content === 'prose' ? proseCard(component) : listCard(component, partOf(component.content.only));
    });
}

const PROSE_FIELD = {
  name: 'text',
  label: 'Text',
  widget: 'text',
  hint: 'Markdown works here: **bold**, *italic*, [words](https://address). An empty line starts a paragraph.',
};
const TAGS = (name: string) => ({ open: `<${name}(${PLAIN_ATTRIBUTES})\\s*>`, close: `</${name}>` });
/** Anything but another tag of the same name. */
const inner = (name: string) => `((?:(?!</?${name}[\\s>])[\\s\\S])*?)`;

function partOf(name: string): AuthorComponent {
  const part = COMPONENTS.get(name);
  if (!part) throw new Error(`The registry has no component ${name}.`);
  return part;
}

const fieldsOf = (attributes: z.ZodRawShape) =>
  Object.entries(attributes).map(([name, schema]) => {
    // Decap cannot tell a card what is wrong with it: a pattern there throws. The server checks the card at the save.
    const { pattern: _pattern, ...field } = decapField(name, schema as z.ZodType);
    return field;
  });

function emptyCard(component: AuthorComponent): EditorComponent {
  return card(component, fieldsOf(component.attributes), {
    pattern: `<${component.name}(${PLAIN_ATTRIBUTES})\\s*/>${END_OF_BLOCK}`,
    parse: ([, attributes = '']) => parseAttributes(attributes),
    print: (data) => `<${component.name}${printAttributes(component.attributes, data)} />`,
  });
}

function proseCard(component: AuthorComponent): EditorComponent {
  const { open, close } = TAGS(component.name);
  return card(component, [...fieldsOf(component.attributes), PROSE_FIELD], {
    pattern: `${open}${inner(component.name)}${close}${END_OF_BLOCK}`,
    parse: ([, attributes = '', text = '']) => ({ ...parseAttributes(attributes), text: text.trim() }),
    print: (data) => printProse(component, data),
  });
}

function listCard(component: AuthorComponent, part: AuthorComponent): EditorComponent {
  const { open, close } = TAGS(component.name);
  const partTags = TAGS(part.name);
  const onePart = `${partTags.open}${inner(part.name)}${partTags.close}`;
  const parts = `((?:\\s*${onePart.replace(/\((?!\?)/g, '(?:')})*\\s*)`;
  const listField = {
    name: 'entries',
    label: part.label,
    label_singular: part.label,
    widget: 'list',
    fields: [...fieldsOf(part.attributes), PROSE_FIELD],
  };
  return card(component, [...fieldsOf(component.attributes), listField], {
    pattern: `${open}${parts}${close}${END_OF_BLOCK}`,
    parse: ([, attributes = '', list = '']) => ({
      ...parseAttributes(attributes),
      entries: [...list.matchAll(new RegExp(onePart, 'g'))].map(([, own = '', text = '']) => ({
        ...parseAttributes(own),
        text: text.trim(),
      })),
    }),
    print: (data) => {
      const entries = Array.isArray(data.entries) ? (data.entries as CardData[]) : [];
      const printed = entries.map((entry) => printProse(part, entry)).join('\n');
      return `<${component.name}${printAttributes(component.attributes, data)}>\n${printed}\n</${component.name}>`;
    },
  });
}

function printProse(component: AuthorComponent, data: CardData): string {
  const text = escapeSigns(textOf(data.text).trim());
  return `<${component.name}${printAttributes(component.attributes, data)}>\n${text}\n</${component.name}>`;
}

interface CardText {
  pattern: string;
  parse: (match: RegExpMatchArray) => CardData;
  print: (data: CardData) => string;
}

function card({ name, label }: AuthorComponent, fields: Record<string, unknown>[], text: CardText): EditorComponent {
  const names = fields.map((field) => String(field.name));
  const content = (data: CardData) => JSON.stringify(names.map((one) => data[one] ?? ''));
  return {
    id: name.toLowerCase(),
    label,
    fields,
    summary: `{{fields.${names[0] ?? ''}}}`,
    collapsed: false,
    pattern: new RegExp(`^(?:${text.pattern})`),
    fromBlock: (match) => {
      const data = text.parse(match);
      return { ...data, __raw: match[0], __content: content(data) };
    },
    toBlock: (data) =>
      typeof data.__raw === 'string' && data.__content === content(data) ? data.__raw : text.print(data),
    toPreview: (data) => window.h('pre', null, text.print(data)),
  };
}
