import { z } from 'astro/zod';
import { issueMessages } from '../../src/copydesk/issueMessages.ts';
import { session, type TrainingSession } from '../../src/model/session.ts';
import { checkSession } from '../../src/model/sessionRules.ts';
import { columnName, type CsvRow, type CsvTable } from './csvTable.ts';

/** A row of the table as a session. */
export interface SessionRow {
  row: number;
  /** Slug of the programme. */
  programme: string;
  session: TrainingSession;
  /** What changed, in words, where a session is there already. */
  change: string | null;
}

/** Columns that are no fields of a session, and the fields that they stand for. */
const OWN = ['programme', 'change', 'repeatsEvery', 'repeatsTimes', 'cancelledDays'];
const FIELDS = Object.keys(session).filter((name) => name !== 'repeats' && name !== 'changes');
/** Every column that the table may have. */
export const COLUMNS = ['programme', ...FIELDS, 'repeatsEvery', 'repeatsTimes', 'cancelledDays', 'change'];
const NEEDED = ['programme', 'key', 'firstDay', 'timeZone'];
const NUMBERS = ['capacity', 'repeatsTimes'];

const schema = z.strictObject(session);

/**
 * Sessions out of the rows of a table. Empty cells stand for what may be left out.
 * @param announced when sessions became known that do not say so (RFC 3339)
 * @returns what is right, and each mistake with its row and column
 */
export function sessionRows(table: CsvTable, announced: string): { rows: SessionRow[]; problems: string[] } {
  const { columns } = table;
  const place = (name: string) =>
    columns.includes(name)
      ? `column ${columnName(columns.indexOf(name))} (${name})`
      : `column “${name}”, which is not there`;
  const problems = [
    ...columns
      .filter((column) => !COLUMNS.includes(column))
      .map((column) => `Row 1, ${place(column)}: no such column. There are: ${COLUMNS.join(', ')}.`),
    ...NEEDED.filter((name) => !columns.includes(name)).map((name) => `Row 1: the column “${name}” is missing.`),
  ];
  if (problems.length > 0) return { rows: [], problems };
  const seen = new Map<string, number>();
  const rows = table.rows.flatMap((row): SessionRow[] => {
    const cell = (name: string) => row.cells[columns.indexOf(name)] ?? '';
    const refuse = (name: string, message: string) => problems.push(`Row ${row.number}, ${place(name)}: ${message}`);
    const values = valuesOf(row, columns, announced);
    const result = schema.safeParse(values);
    if (!result.success) {
      for (const issue of result.error.issues)
        for (const [path, message] of issueMessages(issue, values)) refuse(columnOf(path), message);
      return [];
    }
    const refusals = checkSession(result.data);
    for (const [path, message] of refusals) refuse(columnOf(path), message);
    const programme = cell('programme');
    if (programme === '') refuse('programme', 'is missing.');
    const name = `${programme} ${result.data.key}`;
    const before = seen.get(name);
    if (before !== undefined) refuse('key', `is that of row ${before} too: “${result.data.key}”.`);
    seen.set(name, row.number);
    return refusals.length > 0
      ? []
      : [{ row: row.number, programme, session: result.data, change: cell('change') || null }];
  });
  return { rows, problems };
}

function valuesOf({ cells }: CsvRow, columns: string[], announced: string): Record<string, unknown> {
  const given = new Map(columns.flatMap((name, index) => (cells[index] ? [[name, cells[index]] as const] : [])));
  const value = (name: string) => {
    const text = given.get(name);
    return text !== undefined && NUMBERS.includes(name) && /^\d+$/.test(text) ? Number(text) : text;
  };
  const fields = [...given.keys()].filter((name) => !OWN.includes(name)).map((name) => [name, value(name)]);
  const repeats = {
    every: value('repeatsEvery'),
    times: value('repeatsTimes'),
    ...(given.has('cancelledDays') && { cancelledDays: given.get('cancelledDays')?.split(/[\s,;]+/) }),
  };
  const doesRepeat = given.has('repeatsEvery') || given.has('repeatsTimes') || given.has('cancelledDays');
  return {
    format: 'in-person',
    status: 'announced',
    announced,
    ...(Object.fromEntries(fields) as Record<string, unknown>),
    ...(doesRepeat && { repeats }),
  };
}

/** The column that a field of a session comes from. */
function columnOf(path: PropertyKey[]): string {
  const [first, second] = path.map(String);
  if (first !== 'repeats') return first ?? 'key';
  return second === 'every' || second === undefined
    ? 'repeatsEvery'
    : second === 'times'
      ? 'repeatsTimes'
      : 'cancelledDays';
}
