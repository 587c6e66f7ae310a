import { cellValue, listed } from '../modelColumn.ts';
import type { CsvRow } from '../csvTable.ts';
import { CASE_COLUMNS, SHARED, isSeveral, type CaseColumn, type RowPart, type SeveralPart } from './caseColumns.ts';

/** The filled cells of one part of a row, by field of the model. */
export type PartValues = Record<string, unknown>;

/** A row of the table: the parts that it speaks of. A part without a cell of its own is left out. */
export interface CaseCells {
  row: number;
  /** Short name of the case. */
  slug: string;
  parts: Partial<Record<Exclude<RowPart, SeveralPart>, PartValues>>;
  /** Agencies and countries, of which a row can name several. */
  several: Partial<Record<SeveralPart, PartValues[]>>;
  /** Takes the place of what is there. */
  replaces: boolean;
}

export function caseCells({ number, cells }: CsvRow, columns: string[]): CaseCells {
  const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
  const shared: PartValues = {};
  for (const field of ['source', 'date']) if (cell(field) !== '') shared[field] = cell(field);
  const parts: CaseCells['parts'] = {};
  const several: CaseCells['several'] = {};
  for (const { name, part, field, schema } of CASE_COLUMNS) {
    const text = cell(name);
    if (text === '' || (field === 'date' && part === 'step')) continue;
    if (isSeveral(part)) several[part] = listed(text).map((words) => ({ ...named(part, words, schema), ...shared }));
    else (parts[part] ??= {})[field] = special(part, field, text) ?? cellValue(text, schema);
  }
  for (const part of SHARED) if (!isSeveral(part) && parts[part]) Object.assign(parts[part], shared);
  return { row: number, slug: cell('case'), parts, several, replaces: /^(?:yes|true|x|1)$/i.test(cell('replace')) };
}

/** Cells that hold a list. */
function special(part: RowPart, field: string, text: string): unknown {
  if (part === 'case' && field === 'relatedCases') return listed(text);
  if (part === 'sum' && field === 'amounts') return listed(text).map(amount);
  return undefined;
}

/** `fbi: investigates`, or the agency alone; `SC: where it was registered`, or the country alone. */
function named(part: SeveralPart, words: string, schema: CaseColumn['schema']): PartValues {
  const [name = '', more] = words.split(/:(.*)/s).map((half) => half.trim());
  if (part === 'agency') return { organisation: name, ...(more && { role: more.toLowerCase() }) };
  return { country: cellValue(name, schema), ...(more && { what: more }) };
}

/** `1200.5 BTC`, or a range `30-40 ETH`. What is neither stays for the model to refuse. */
function amount(text: string) {
  const match = /^(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*([A-Za-z][A-Za-z0-9]*)$/.exec(text);
  if (!match) return text;
  const [, lower, upper, unit = ''] = match;
  return { unit: unit.toUpperCase(), amount: Number(lower), ...(upper && { upper: Number(upper) }) };
}
