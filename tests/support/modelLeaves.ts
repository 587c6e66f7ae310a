import { z } from 'astro/zod';
import type { DecapField } from '../../admin/config/decapField.ts';
import { decapFields } from '../../admin/config/decapField.ts';
import { formFields, type FormField, type FormGroup } from '../../src/model/field.ts';

/** A field of the model that holds a value of its own or a list, beside the form's field for it. */
export interface Leaf {
  /** `articles › sources › title`: for messages. */
  where: string;
  schema: z.ZodType;
  form: DecapField;
  note: FormField | FormGroup;
  /** It is part of a group that may be left out, so that the form may leave it empty. */
  inOptionalGroup: boolean;
}

/** Every leaf of a shape with what the form makes of it: the whole list as well as the fields of its entries. */
export function leavesOf(where: string, shape: z.ZodRawShape): Leaf[] {
  return shapeLeaves(where, shape, decapFields(shape), false);
}

/** The schema of a field without “may be left out”. */
export const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** What the model notes of a field for the form. */
export function noteOf(schema: z.ZodType): FormField | FormGroup {
  const note = formFields.get(inner(schema));
  if (!note) throw new Error('A field of the model has no note for the form.');
  return note;
}

function shapeLeaves(where: string, shape: z.ZodRawShape, form: DecapField[], optional: boolean): Leaf[] {
  return Object.entries(shape).flatMap(([name, schema], index) => {
    const field = form[index];
    if (field?.name !== name) throw new Error(`${where} › ${name} has no field in the form at its place.`);
    return leaves(`${where} › ${name}`, schema as z.ZodType, field, optional);
  });
}

function leaves(where: string, schema: z.ZodType, form: DecapField, optional: boolean): Leaf[] {
  const bare = inner(schema);
  if (bare instanceof z.ZodObject)
    return shapeLeaves(where, bare.shape, form.fields as DecapField[], optional || bare !== schema);
  const itself: Leaf = { where, schema, form, note: noteOf(schema), inOptionalGroup: optional };
  if (form.widget !== 'list' || !(bare instanceof z.ZodArray)) return [itself];
  const entry = bare.element as z.ZodType;
  return entry instanceof z.ZodObject
    ? [itself, ...shapeLeaves(where, entry.shape, form.fields as DecapField[], false)]
    : [itself, ...leaves(`${where} › entry`, entry, form.field as DecapField, false)];
}
