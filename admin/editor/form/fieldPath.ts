import type { z } from 'astro/zod';
import type { FormField, FormGroup } from '../../../src/model/field.ts';
import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { noteOf, partsOf } from '../formProblems.ts';

/** Decap names each control after its field and a running number: `headline-field-12`. */
const CONTROL = /^(.+)-field-\d+$/;

/** The names of the fields on the way to a control of the form: `['keyPoints', 'item']`. */
export function fieldPathOf(control: Element): string[] {
  const path: string[] = [];
  const own = CONTROL.exec(control.id)?.[1];
  if (own) path.unshift(own);
  for (let around = control.parentElement; around; around = around.parentElement) {
    const label = around.querySelector(':scope > [class*="-ControlTopbar"] > label');
    const name = CONTROL.exec(label?.getAttribute('for') ?? '')?.[1];
    // The control's own label stands around it too.
    if (name && !(path.length === 1 && name === own && label?.getAttribute('for') === control.id)) path.unshift(name);
  }
  return path;
}

/** What the model knows of a field. Entries of a list of plain texts are called `item` in the form. */
export function noteAt(kind: KindName, path: string[]): FormField | FormGroup | undefined {
  let shape: z.ZodRawShape | null = KINDS[kind].fields;
  let schema: z.ZodType | undefined;
  for (const name of path) {
    if (shape && Object.hasOwn(shape, name)) schema = shape[name] as z.ZodType;
    else if (name === 'item' && schema) schema = elementOf(schema);
    else return undefined;
    shape = schema ? partsOf(schema) : null;
  }
  return schema && noteOf(schema);
}

function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const list = (schema as { unwrap?: () => z.ZodType }).unwrap?.() ?? schema;
  return (list as { element?: z.ZodType }).element;
}
