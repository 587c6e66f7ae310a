import { z } from 'astro/zod';
import { formFields } from '../../src/model/field.ts';

/** A column of a table that fills a field of the model. */
export interface ModelColumn {
  name: string;
  schema: z.ZodType;
}

/** What the model says of a field to whoever fills it in. */
export const noteOf = (schema: z.ZodType) => formFields.get(innerOf(schema));

const innerOf = (schema: z.ZodType) => (schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema);

/**
 * The value of a cell for a field: a choice by its name or by its label, a number, yes or no, a list
 * whose entries are parted by semicolons or commas. What it cannot read stays as it stands: the model refuses it.
 */
export function cellValue(cell: string, schema: z.ZodType): unknown {
  const note = noteOf(schema);
  switch (note?.control) {
    case 'choice':
      return chosen(cell, note.options);
    case 'choices':
      return listed(cell).map((one) => chosen(one, note.options));
    case 'whole':
    case 'sum':
      return /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
    case 'yesNo':
      return YES_NO.get(cell.toLowerCase()) ?? cell;
    default:
      return cell;
  }
}

/** The entries of a cell that holds several. */
export const listed = (cell: string): string[] =>
  cell
    .split(/[;,\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

const YES_NO = new Map([
  ...['yes', 'true', 'x', '1'].map((word) => [word, true] as const),
  ['no', false],
  ['false', false],
  ['0', false],
]);

function chosen(words: string, options: { value: string; label: string }[] = []): string {
  const said = words.toLowerCase();
  return (
    (
      options.find(({ value }) => value.toLowerCase() === said) ??
      options.find(({ label }) => label.toLowerCase() === said)
    )?.value ?? words
  );
}
