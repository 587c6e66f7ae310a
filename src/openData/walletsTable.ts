import type { CaseFile } from '../archive/cases/caseFile.ts';
import { wallet } from '../model/caseWallet.ts';
import { column, modelColumns } from './column.ts';
import { SOURCE_COLUMNS, sourceCells } from './sourceCells.ts';
import { cells, type Table } from './table.ts';

const COLUMNS = [
  column('case', 'Case', 'string', 'The short name of an entry of cases.'),
  ...modelColumns(wallet, ['chain', 'address', 'party', 'date']),
  ...SOURCE_COLUMNS,
];

/** Wallet addresses as sanctions lists and court documents print them, a row each. */
export const walletsTable = (cases: readonly CaseFile[]): Table => ({
  name: 'wallets',
  isLong: true,
  title: 'Wallet addresses of cases',
  description:
    'Addresses that a sanctions list or a court document prints. One here says nothing about whoever has dealt with it.',
  columns: COLUMNS,
  rows: cases.flatMap(({ slug, data }) =>
    (data.wallets ?? []).map(({ source, ...one }) =>
      cells(COLUMNS, { ...one, case: slug, ...sourceCells(source, data.sources) }),
    ),
  ),
});
