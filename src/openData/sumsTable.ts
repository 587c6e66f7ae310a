import type { CaseFile } from '../archive/cases/caseFile.ts';
import { assets, type Amount } from '../model/caseAssets.ts';
import { column, modelColumns } from './column.ts';
import { SOURCE_COLUMNS, sourceCells } from './sourceCells.ts';
import { cells, type Table } from './table.ts';

const COLUMNS = [
  column('case', 'Case', 'string', 'The short name of an entry of cases.'),
  ...modelColumns(assets, ['stage', 'what', 'date', 'precision', 'usd', 'usdUpper']),
  {
    ...column('amounts', 'In its own currency or coins', 'list', 'As the authority counted it: 1200.5 BTC, of a range 30-40 ETH.'),
    isRequired: false,
  },
  ...modelColumns(assets, ['basis', 'overlaps', 'unsure']),
  ...SOURCE_COLUMNS,
];

const plainAmount = ({ unit, amount, upper }: Amount) => `${amount}${upper === undefined ? '' : `-${upper}`} ${unit}`;

/** The sums of cases, a row each. Whoever adds them up leaves out those that overlap, and adds no two stages. */
export const sumsTable = (cases: readonly CaseFile[]): Table => ({
  name: 'sums',
  isLong: true,
  title: 'Sums of cases',
  description: 'What was stolen, frozen, seized, forfeited, fined and returned. Stages are never to be added up.',
  columns: COLUMNS,
  rows: cases.flatMap(({ slug, data }) =>
    (data.assets ?? []).map(({ amounts, source, ...sum }) =>
      cells(COLUMNS, {
        ...sum,
        case: slug,
        overlaps: sum.overlaps ?? false,
        amounts: amounts?.map(plainAmount),
        ...sourceCells(source, data.sources),
      }),
    ),
  ),
});
