import type { DecapCms, EntryEvent, ImmutableMap } from './decap.ts';
import { z } from 'astro/zod';
import { KINDS, type KindName } from '../../src/model/kind.ts';
import { formFields } from '../../src/model/field.ts';

/** Runs before every save: gives a new story its permanent identifier. A draft may be unfinished; the server checks it on its way to the readers. */
export function registerSavePreparation(cms: DecapCms): void {
  cms.registerEventListener({ name: 'preSave', handler: ({ entry }: EntryEvent) => prepared(entry) });
}

function prepared(entry: ImmutableMap): ImmutableMap {
  let data = entry.get('data') as ImmutableMap;
  const kind = kindOf(entry);
  if (!kind) return data;
  if ('id' in KINDS[kind].fields && !data.get('id')) data = data.set('id', `urn:uuid:${crypto.randomUUID()}`);
  return data;
}

function kindOf(entry: ImmutableMap): KindName | null {
  const name = String(entry.get('collection'));
  return Object.hasOwn(KINDS, name) ? (name as KindName) : null;
}

/** What the kind's schema says of values, with the labels of the form. */
export function formProblems(kind: KindName, values: Record<string, unknown>): string[] {
  const { schema, fields } = KINDS[kind];
  const result = (schema as z.ZodType).safeParse(values);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const [key, ...rest] = issue.path;
    const place = rest.filter((part) => typeof part === 'number').map((part) => ` ${Number(part) + 1}`);
    return `${labelOf(fields, String(key))}${place.join('')}: ${issue.message}`;
  });
}

function labelOf(fields: z.ZodRawShape, key: string): string {
  const schema = fields[key] as z.ZodType | undefined;
  if (!schema) return key;
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return formFields.get(inner)?.label ?? key;
}
