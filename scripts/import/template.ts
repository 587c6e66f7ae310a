import type { z } from 'astro/zod';
import { csv } from '../../src/feeds/csv.ts';
import { repetition, session } from '../../src/model/session.ts';
import { CASE_COLUMNS, type RowPart } from './cases/caseColumns.ts';
import type { TemplateName } from './commandLine.ts';
import { noteOf } from './modelColumn.ts';
import { COLUMNS as SESSION_HEADS } from './sessionRows.ts';
import { EXAMPLES, type ExampleRow } from './templateExamples.ts';

/** What columns mean that are no field of the model, or that hold several fields of it. */
const OWN_WORDS: Record<string, string> = {
  case: 'Needed in every row: the short name of the case, as in its address. A new one makes a new case.',
  agencies:
    'Short names of organisations, each with what it does: usao-sdny: prosecutes; fbi: investigates. They have the source and the date of their row. New cases need one.',
  jurisdictions:
    'Countries whose agencies or courts act, with semicolons between them: US; Germany. They have the source and the date of their row. New cases need one.',
  otherCountries:
    'Other countries concerned, each with what it has to do with the case: SC: where it was registered. They have the source and the date of their row.',
  relatedCases: 'Short names of cases, with semicolons between them.',
  date: 'Of all that this row says, as far as it is known: 2024-11-14, 2024-11 or 2024. Agencies, countries, laws and court files can leave it to their source.',
  source: 'Short name of the source of all that this row says. Describe it once, in the first row that names it.',
  coins: 'In its own currency or coins: 1200.5 BTC; 30-40 ETH.',
  replace: 'yes: what differs from the published case takes its place. Empty: it is refused.',
  programme: 'Needed in every row: the short name of the programme, as in its address.',
  change: 'Needed when a session that is there already changes: what changed, for its readers.',
  cancelledDays: 'First days that fall out, with semicolons between them.',
};
/** Parts of a case whose fields would not say by themselves what they are of. */
const PARTS: Partial<Record<RowPart, string>> = {
  party: 'Party: ',
  charge: 'Charge: ',
  step: 'Step: ',
  source: 'Source: ',
  sum: 'Sum: ',
  wallet: 'Wallet: ',
  law: 'Law: ',
  docket: 'Court file: ',
};
/** More choices than these are told by an example. */
const MOST_CHOICES = 30;

/**
 * An empty table for a spreadsheet: the heads, below each what goes there, and rows of an example. Rows
 * below the heads begin with `#`, so that the import leaves them out.
 */
export function template(name: TemplateName): string {
  const columns = name === 'cases' ? caseGuides() : sessionGuides();
  const [first = ''] = columns.keys();
  const rows: ExampleRow[] = [Object.fromEntries(columns), ...EXAMPLES[name]];
  const commented = rows.map((row) => ({ ...row, [first]: `# ${row[first] ?? ''}` }));
  return `\ufeff${csv(
    commented,
    Object.fromEntries([...columns.keys()].map((head) => [head, (row: ExampleRow) => row[head] ?? ''])),
  )}`;
}

const caseGuides = () =>
  new Map([
    ['case', guide('case')] as const,
    ...CASE_COLUMNS.map(({ name, part, schema }) => [name, guide(name, schema, PARTS[part])] as const),
    ['replace', guide('replace')] as const,
  ]);

function sessionGuides(): Map<string, string> {
  const fields: Record<string, z.ZodType> = {
    ...session,
    repeatsEvery: repetition.every,
    repeatsTimes: repetition.times,
  };
  return new Map(SESSION_HEADS.map((name) => [name, guide(name, fields[name])]));
}

/** What goes into a column: what the form of the CMS asks, and the words that it takes. */
function guide(name: string, schema?: z.ZodType, part = ''): string {
  const own = OWN_WORDS[name];
  if (own !== undefined) return own;
  const note = schema && noteOf(schema);
  if (!note) return '';
  const { label } = note;
  const options = 'options' in note ? (note.options ?? []) : [];
  const words =
    note.control === 'yesNo'
      ? 'yes or no'
      : 'refersTo' in note && note.refersTo
        ? `a short name of ${note.refersTo}`
        : options.length > MOST_CHOICES
          ? 'a code or a name, such as US or United States'
          : options.map(({ value }) => value).join(', ');
  const several = note.control === 'choices' ? 'several, with semicolons between them' : '';
  return [part + label, note.hint?.replace(/\.$/, ''), words, several].filter(Boolean).join('. ') + '.';
}
