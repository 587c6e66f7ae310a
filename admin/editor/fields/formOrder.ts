import { z } from 'astro/zod';
import { KINDS } from '../../../src/model/kind.ts';
import { isGroup } from './filledValues.ts';

/** The parts of each field that has parts, in the order of the form. (Decap tells a file format only of the fields themselves.) */
const PARTS = new Map<string, string[]>();
for (const { fields } of Object.values(KINDS)) noteParts(fields);

function noteParts(shape: z.ZodRawShape): void {
  for (const [name, schema] of Object.entries(shape)) {
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    const group = inner instanceof z.ZodArray ? inner.element : inner;
    if (!(group instanceof z.ZodObject)) continue;
    PARTS.set(name, Object.keys(group.shape));
    noteParts(group.shape);
  }
}

/** The keys of a group in the order of the form; what the form does not know comes last. */
export function keysInOrder(field: string, group: Record<string, unknown>): string[] {
  const order = PARTS.get(field) ?? [];
  return [...order.filter((key) => key in group), ...Object.keys(group).filter((key) => !order.includes(key))];
}

/** A value with the keys of all groups in it in the order of the form. */
export function inFormOrder(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => inFormOrder(field, entry));
  if (!isGroup(value)) return value;
  return Object.fromEntries(keysInOrder(field, value).map((key) => [key, inFormOrder(key, value[key])]));
}
