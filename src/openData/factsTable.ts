import { assertions, ASSERTIONS } from '../archive/cases/assertions.ts';
import type { CaseFile } from '../archive/cases/caseFile.ts';
import { column } from './column.ts';
import { SOURCE_COLUMNS, sourceCells } from './sourceCells.ts';
import { cells, type Table } from './table.ts';

const COLUMNS = [
  column('case', 'Case', 'string', 'The short name of an entry of cases.'),
  {
    ...column(
      'what',
      'What is said',
      'string',
      Object.entries(ASSERTIONS)
        .map(([name, words]) => `${name}: ${words}`)
        .join('. ') + '.',
    ),
    options: Object.keys(ASSERTIONS),
  },
  column(
    'name',
    'Of whom or what',
    'string',
    'The short name of an organisation, the code of a country, the name of a party, a citation, the number of a court file.',
  ),
  {
    ...column('detail', 'What of it', 'string', 'What an agency does, what a party is, why a country is concerned.'),
    isRequired: false,
  },
  column(
    'date',
    'As of',
    'string',
    'The date of the act that the source reports, or of the source: a day, a month or a year.',
  ),
  { ...column('unsure', 'Not certain', 'string', 'What is not certain about it, and why.'), isRequired: false },
  ...SOURCE_COLUMNS,
];

/** What cases say of agencies, countries, parties, laws and court files: a row each, with source and date. */
export const factsTable = (cases: readonly CaseFile[]): Table => ({
  name: 'facts',
  isLong: true,
  title: 'Agencies, countries, parties, laws and court files of cases',
  description: 'Who acts in each case, where and under which law, each with the source that says so and its date.',
  columns: COLUMNS,
  rows: cases.flatMap((one) =>
    assertions(one).map(({ source, ...said }) =>
      cells(COLUMNS, {
        case: one.slug,
        ...said,
        detail: said.detail || null,
        unsure: said.unsure || null,
        ...sourceCells(source, one.data.sources),
      }),
    ),
  ),
});
