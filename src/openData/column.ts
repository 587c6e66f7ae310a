import { z } from 'astro/zod';
import { formFields, type FormField, type FormGroup } from '../model/field.ts';

/** A column of a table, as its reader needs to know it (Frictionless Data, Table Schema). */
export interface Column {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'list';
  isRequired: boolean;
  /** What may stand in it, where that is limited. */
  options?: string[];
}

const TYPES: Partial<Record<FormField['control'], Column['type']>> = {
  whole: 'integer',
  sum: 'number',
  yesNo: 'boolean',
  day: 'date',
  moment: 'datetime',
  choices: 'list',
};

/**
 * The columns of some fields of the model, with the words that the form of the CMS has for them: what an
 * author is asked and what a reader is told is one definition.
 * @param names which fields, in this order
 */
export function modelColumns(fields: z.ZodRawShape, names: string[]): Column[] {
  return names.map((name) => {
    const schema = fields[name];
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    const note = inner && formFields.get(inner as z.ZodType); // The shape holds Zod’s core type.
    if (!note) throw new Error(`The model has no field “${name}”.`);
    return {
      name,
      title: note.label,
      description: describe(note),
      type: note.control === 'list' ? 'list' : (TYPES[note.control as FormField['control']] ?? 'string'),
      isRequired: !(schema instanceof z.ZodOptional),
      ...optionsOf(note),
    };
  });
}

/** The fields of the entries of a list. @throws when the model has no such list */
export function itemFields(fields: z.ZodRawShape, name: string): z.ZodRawShape {
  const schema = fields[name];
  const list = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (!(list instanceof z.ZodArray) || !(list.element instanceof z.ZodObject))
    throw new Error(`The model has no list “${name}”.`);
  return list.element.shape;
}

function describe(note: FormField | FormGroup): string {
  const refers = 'refersTo' in note && note.refersTo ? `The short name of an entry of ${note.refersTo}.` : '';
  // What happens to an empty field concerns the author of it.
  const hint = (note.hint ?? '').replace(/\b(?:Empty:|Leave empty) [^.]*\.\s*/g, '').trim();
  return [hint, refers].filter(Boolean).join(' ');
}

/** A long list, such as all countries, is a standard that a reader knows; it would only fill the page. */
const MOST_OPTIONS = 20;

function optionsOf(note: FormField | FormGroup): { options?: string[] } {
  if (!('options' in note) || !note.options || note.options.length > MOST_OPTIONS) return {};
  return { options: note.options.map(({ value }) => value) };
}

/** A column that is worked out and in no field. */
export const column = (name: string, title: string, type: Column['type'] = 'string', description = ''): Column => ({
  name,
  title,
  description,
  type,
  isRequired: true,
});
