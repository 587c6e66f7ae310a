import { z } from 'astro/zod';
import { formFields, type FormField, type FormGroup } from '../../src/model/field.ts';
import { KINDS, type KindName } from '../../src/model/kind.ts';

/** What the build would refuse in a field. */
export interface FieldProblem {
  /** Where: `['sources', 1, 'url']`. */
  path: (string | number)[];
  /** The same in the words of the form: `Sources 2, Address`. */
  place: string;
  message: string;
}

/** What the kind's schema says of values, field by field, in the words of the form. */
export function fieldProblems(kind: KindName, values: Record<string, unknown>): FieldProblem[] {
  const { schema, fields } = KINDS[kind];
  const result = (schema as z.ZodType).safeParse(values);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const isMissing = issue.code === 'invalid_type' && valueAt(values, path) === undefined;
    return { path, place: placeOf(fields, path), message: isMissing ? 'is missing.' : issue.message };
  });
}

/** The same in one line a problem. */
export function formProblems(kind: KindName, values: Record<string, unknown>): string[] {
  return fieldProblems(kind, values).map(({ place, message }) => `${place}: ${message}`);
}

/** The labels on the way to a field; entries of a list by number. */
export function placeOf(fields: z.ZodRawShape, path: (string | number)[]): string {
  let shape: z.ZodRawShape | null = fields;
  const words: string[] = [];
  for (const part of path) {
    if (typeof part === 'number') {
      words.push(`${words.pop() ?? ''} ${part + 1}`);
      continue;
    }
    const schema: z.ZodType | undefined = shape?.[part] as z.ZodType | undefined;
    words.push(schema ? (noteOf(schema)?.label ?? part) : part);
    shape = schema ? partsOf(schema) : null;
  }
  return words.join(', ');
}

const inner = (schema: z.ZodType) => (schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema);

/** What the form knows of a field, whether it is optional or not. */
export const noteOf = (schema: z.ZodType): FormField | FormGroup | undefined => formFields.get(inner(schema));

/** The fields within a group, or within each entry of a list of groups. */
export function partsOf(schema: z.ZodType): z.ZodRawShape | null {
  const whole = inner(schema);
  if (whole instanceof z.ZodObject) return whole.shape;
  return whole instanceof z.ZodArray ? partsOf(whole.element as z.ZodType) : null;
}

function valueAt(values: unknown, path: (string | number)[]): unknown {
  let value = values;
  for (const part of path) value = (value as Record<string | number, unknown> | undefined)?.[part];
  return value;
}
