import { z } from 'astro/zod';
import type { Mention } from '../mdx/subset.ts';
import { formFields, type FormField } from '../model/field.ts';
import type { Fields } from './strictYaml.ts';

type Reference = Mention & { kind: string; label: string };

/**
 * What the fields of an entry name that must exist elsewhere: pictures beside the file and
 * entries of other kinds, pages of the site and the entry's own sources. Walks the schema and the value together; values of the wrong type
 * are passed over (the schema has refused them).
 */
export function fieldMentions(
  shape: z.ZodRawShape,
  fields: Fields,
): { pictures: Mention[]; references: Reference[]; links: Mention[]; sources: Mention[] } {
  const pictures: Mention[] = [];
  const references: Reference[] = [];
  const links: Mention[] = [];
  const sources: Mention[] = [];
  const walk = (schema: z.ZodType, value: unknown, path: PropertyKey[]): void => {
    if (value === undefined || value === null) return;
    if (schema instanceof z.ZodOptional) return walk(schema.unwrap() as z.ZodType, value, path);
    if (schema instanceof z.ZodArray) {
      if (Array.isArray(value))
        value.forEach((item, index) => walk(schema.element as z.ZodType, item, [...path, index]));
    } else if (schema instanceof z.ZodObject) {
      walkShape(schema.shape, value as Record<string, unknown>, path);
    } else if (typeof value === 'string') {
      const note = formFields.get(schema) as FormField | undefined;
      const mention = { name: value, ...fields.placeOf(path) };
      if (note?.control === 'picture') pictures.push(mention);
      if (note?.ownAddress) links.push(mention);
      if (note?.sourceMark) sources.push(mention);
      // What is no name at all has been refused already.
      if (note?.refersTo && schema.safeParse(value).success)
        references.push({ ...mention, kind: note.refersTo, label: note.label });
    }
  };
  const walkShape = (inner: z.ZodRawShape, value: Record<string, unknown>, path: PropertyKey[]) => {
    for (const [key, schema] of Object.entries(inner)) walk(schema as z.ZodType, value[key], [...path, key]);
  };
  walkShape(shape, fields.data, []);
  return { pictures, references, links, sources };
}

/** The texts of one field, each with its place. */
export function textsOf(fields: Fields, field: string): Mention[] {
  const value = fields.data[field];
  if (typeof value === 'string') return [{ name: value, ...fields.placeOf([field]) }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown, index) =>
    typeof name === 'string' ? [{ name, ...fields.placeOf([field, index]) }] : [],
  );
}
