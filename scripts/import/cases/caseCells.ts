import { cellValue, listed } from '../modelColumn.ts';
import type { CsvRow } from '../csvTable.ts';
import { CASE_COLUMNS, SHARED, type RowPart } from './caseColumns.ts';

/** The filled cells of one part of a row, by field of the model. */
export type PartValues = Record<string, unknown>;

/** A row of the table: the parts that it speaks of. A part without a cell of its own is left out. */
export interface CaseCells {
  row: number;
  /** Short name of the case. */
  slug: string;
  parts: Partial<Record<RowPart, PartValues>>;
  /** Takes the place of what is there. */
  replaces: boolean;
}

export function caseCells({ number, cells }: CsvRow, columns: string[]): CaseCells {
  const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
  const parts: CaseCells['parts'] = {};
  for (const { name, part, field, schema } of CASE_COLUMNS) {
    const text = cell(name);
    if (text === '' || (field === 'date' && part === 'step')) continue;
    (parts[part] ??= {})[field] = special(part, field, text) ?? cellValue(text, schema);
  }
  for (const field of ['date', 'source'] as const)
    for (const part of SHARED[field]) if (cell(field) !== '' && parts[part]) parts[part][field] = cell(field);
  return { row: number, slug: cell('case'), parts, replaces: /^(?:yes|true|x|1)$/i.test(cell('replace')) };
}

/** Cells that hold a list of groups: agencies with what they do, and sums of several coins. */
function special(part: RowPart, field: string, text: string): unknown {
  if (part === 'case' && field === 'agencies') return listed(text).map(agency);
  if (part === 'case' && field === 'relatedCases') return listed(text);
  if (part === 'sum' && field === 'amounts') return listed(text).map(amount);
  return undefined;
}

/** `fbi: investigates`, or the agency alone. */
function agency(text: string) {
  const [organisation = '', role] = text.split(':').map((part) => part.trim());
  return { organisation, ...(role && { role: role.toLowerCase() }) };
}

/** `1200.5 BTC`, or a range `30-40 ETH`. What is neither stays for the model to refuse. */
function amount(text: string) {
  const match = /^(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*([A-Za-z][A-Za-z0-9]*)$/.exec(text);
  if (!match) return text;
  const [, lower, upper, unit = ''] = match;
  return { unit: unit.toUpperCase(), amount: Number(lower), ...(upper && { upper: Number(upper) }) };
}
