import type { z } from 'astro/zod';
import { COMPONENTS, type AuthorComponent } from '../../src/mdx/registry.ts';
import { decapField } from '../config/decapField.ts';
import { emptyText, listText, proseText, type ComponentText } from './componentText.ts';
import { textOf, type EditorComponent } from './decap.ts';
import { END_OF_BLOCK } from './mdxPatterns.ts';

/** A card for each block component of the registry. Cards that were not touched print what they read, to the byte. */
export function componentCards(): EditorComponent[] {
  return [...COMPONENTS.values()]
    .filter((component) => component.placement === 'block' && !component.inside)
    .map((component) => {
      const fields = fieldsOf(component.attributes);
      if (component.content === 'none') return card(component, fields, emptyText(component));
      if (component.content === 'prose' || component.content === 'words')
        return card(component, [...fields, PROSE_FIELD], proseText(component));
      const part = partOf(component.content.only);
      const list = {
        name: 'entries',
        label: part.label,
        label_singular: part.label,
        widget: 'list',
        fields: [...fieldsOf(part.attributes), PROSE_FIELD],
      };
      return card(component, [...fields, list], listText(component, proseText(part)));
    });
}

const PROSE_FIELD = {
  name: 'text',
  label: 'Text',
  widget: 'text',
  hint: 'Markdown works here: **bold**, *italic*, [words](https://address). An empty line starts a paragraph.',
};

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

/** The key of a card’s data that holds the card as it is written. */
const SOURCE = '__source';

function card(
  { name, label }: AuthorComponent,
  fields: Record<string, unknown>[],
  text: ComponentText,
): EditorComponent {
  return {
    id: name.toLowerCase(),
    label,
    fields,
    summary: `{{fields.${textOf(fields[0]?.name)}}}`,
    collapsed: false,
    pattern: new RegExp(`^(?:${text.pattern}${END_OF_BLOCK})`),
    fromBlock: ([source]) => ({ ...text.parse(source), [SOURCE]: source }),
    toBlock: (data) => {
      const source = textOf(data[SOURCE]);
      return text.print(data, source || undefined) + (/[ \t]*$/.exec(source)?.[0] ?? '');
    },
    toPreview: (data) => window.h('pre', null, text.print(data)),
  };
}
