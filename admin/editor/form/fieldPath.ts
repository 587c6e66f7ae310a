import { z } from 'astro/zod';
import type { FormField, FormGroup } from '../../../src/model/field.ts';
import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { noteOf, partsOf } from '../formProblems.ts';

/** Decap names each control after its field and a running number: `headline-field-12`. */
const CONTROL = /^(.+)-field-\d+$/;

/** The names of the fields on the way to a control of the form: `['keyPoints', 'item']`. */
export const fieldPathOf = (control: Element): string[] => pathOf(control, control.id);

/** The same for the label of a control: `['parties', 'charges', 'what']`. */
export const fieldPathOfLabel = (label: HTMLLabelElement): string[] => pathOf(label, label.htmlFor);

function pathOf(part: Element, id: string): string[] {
  const path: string[] = [];
  const own = CONTROL.exec(id)?.[1];
  if (own) path.unshift(own);
  for (let around = part.parentElement; around; around = around.parentElement) {
    const label = around.querySelector(':scope > [class*="-ControlTopbar"] > label');
    const name = CONTROL.exec(label?.getAttribute('for') ?? '')?.[1];
    // The control's own label stands around it too.
    if (name && !(path.length === 1 && name === own && label?.getAttribute('for') === id)) path.unshift(name);
  }
  return path;
}

/** What the model knows of a field. Entries of a list of plain texts are called `item` in the form. */
export function noteAt(kind: KindName, path: string[]): FormField | FormGroup | undefined {
  const schema = schemaAt(kind, path);
  return schema && noteOf(schema);
}

/** Whether the field may stay empty in an entry that goes out: a part of an entry of a list, once that has begun. */
export function isOptionalAt(kind: KindName, path: string[]): boolean {
  if (path.length === 1 && path[0] === 'body') return KINDS[kind].form !== 'text';
  const schema = schemaAt(kind, path);
  return !schema || schema instanceof z.ZodOptional;
}

function schemaAt(kind: KindName, path: string[]): z.ZodType | undefined {
  let shape: z.ZodRawShape | null = KINDS[kind].fields;
  let schema: z.ZodType | undefined;
  for (const name of path) {
    if (shape && Object.hasOwn(shape, name)) schema = shape[name] as z.ZodType;
    else if (name === 'item' && schema) schema = elementOf(schema);
    else return undefined;
    shape = schema ? partsOf(schema) : null;
  }
  return schema;
}

function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const list = (schema as { unwrap?: () => z.ZodType }).unwrap?.() ?? schema;
  return (list as { element?: z.ZodType }).element;
}
