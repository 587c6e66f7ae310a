import { z } from 'astro/zod';
import { formFields, type FormField } from '../model/field.ts';

/** In place of the name of an entry that is not given or not there. No name of an entry has a colon. */
export const MISSING = 'preview:missing';

/** What a page shows where words are still to come. */
export const missingWords = (label: string) => `[${label}: missing]`;

type Values = Record<string, unknown>;

/**
 * Fields as a page can show them: what the author wrote, even where it is still too short or too
 * long, and stand-ins for what is missing or cannot be used. What may be left out is left out.
 * @param isThere whether an entry of a kind exists
 * @param now a moment (RFC 3339) for a time that is missing
 */
export function withStandIns(
  fields: z.ZodRawShape,
  values: Values,
  isThere: (kind: string, slug: string) => boolean,
  now: string,
): Values {
  const shape = (inner: z.ZodRawShape, given: unknown): Values => {
    const source = typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Values) : {};
    return Object.fromEntries(
      Object.entries(inner).flatMap(([key, schema]) => {
        const value = part(schema as z.ZodType, source[key]);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  };
  const part = (schema: z.ZodType, value: unknown): unknown => {
    if (schema instanceof z.ZodOptional) {
      const given = value !== undefined && value !== null && value !== '';
      return given ? usable(schema.unwrap() as z.ZodType, value) : undefined;
    }
    return usable(schema, value) ?? standIn(schema, now);
  };
  /** The value, or as much of it as can be shown; undefined when there is nothing. */
  const usable = (schema: z.ZodType, value: unknown): unknown => {
    const note = formFields.get(schema) as FormField | undefined;
    if (schema instanceof z.ZodArray) {
      const items = Array.isArray(value) ? value.map((item) => usable(schema.element as z.ZodType, item)) : [];
      const known = items.filter((item) => item !== undefined && item !== MISSING);
      return known.length > 0 ? known : undefined;
    }
    if (schema instanceof z.ZodObject) {
      if (typeof value !== 'object' || value === null) return undefined;
      // A group stands or falls with its picture: there is nothing to show without it.
      const picture = Object.entries(schema.shape).find(
        ([, field]) => (formFields.get(field as z.ZodType) as FormField | undefined)?.control === 'picture',
      );
      if (picture && usable(picture[1] as z.ZodType, (value as Values)[picture[0]]) === undefined) return undefined;
      return shape(schema.shape, value);
    }
    if (note?.refersTo) return typeof value === 'string' && isThere(note.refersTo, value) ? value : undefined;
    if (note?.words) return typeof value === 'string' && value.trim() ? value.trim() : undefined;
    const result = schema.safeParse(value);
    return result.success ? result.data : undefined;
  };
  return shape(fields, values);
}

function standIn(schema: z.ZodType, now: string): unknown {
  const note = formFields.get(schema) as FormField | undefined;
  if (schema instanceof z.ZodArray) return note?.refersTo && note.min ? [MISSING] : [];
  if (note?.refersTo) return MISSING;
  if (note?.words) return missingWords(note.label);
  switch (note?.control) {
    case 'moment':
      return now;
    case 'day':
      return now.slice(0, 10);
    case 'choice':
      return note.default ?? note.options?.[0]?.value;
    case 'whole':
    case 'sum':
      return note.default ?? note.min;
    case 'yesNo':
      return note.default;
    default:
      // A name in addresses, a web address, an identifier: nothing stands for those.
      return '';
  }
}
