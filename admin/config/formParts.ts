import type { FormPart } from '../../src/model/formPart.ts';
import type { DecapField } from './decapField.ts';

/** The control that shows the heading of a part of the form. It has no value and writes nothing. */
export const PART_WIDGET = 'newsroom-part';

/** The fields with the headings of their parts between them. */
export function withParts(fields: DecapField[], parts: FormPart[] = []): DecapField[] {
  return fields.flatMap((field) => {
    const part = parts.find(({ first }) => first === field.name);
    return part ? [heading(part), field] : [field];
  });
}

function heading({ title, hint, first, isFolded = false }: FormPart): DecapField {
  return {
    name: `part_${first}`,
    label: title,
    widget: PART_WIDGET,
    required: false,
    folded: isFolded,
    ...(hint && { hint }),
  };
}

/** The fields with the text behind one of them, or at the end. In the file the text comes last all the same. */
export function withText(fields: DecapField[], text: DecapField, after?: string): DecapField[] {
  const place = fields.findIndex(({ name }) => name === after) + 1 || fields.length;
  return [...fields.slice(0, place), text, ...fields.slice(place)];
}
