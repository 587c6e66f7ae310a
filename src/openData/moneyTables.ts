import type { Archive } from '../archive/archive.ts';
import type { CaseFile } from '../archive/cases/caseFile.ts';
import { caseFields } from '../model/case.ts';
import { assets, type Amount } from '../model/caseAssets.ts';
import { column, itemFields, modelColumns, type Column } from './column.ts';
import { cells, type Table } from './table.ts';

const CASE = column('case', 'Case', 'string', 'The short name of an entry of cases.');
const SOURCE: Column[] = [column('source', 'Source'), { ...column('url', 'Address of the source'), isRequired: false }];

/** The sums of all cases, and the wallet addresses that sanctions lists and court documents name. */
export function moneyTables({ cases }: Archive): Table[] {
  const sumColumns = [
    CASE,
    ...modelColumns(assets, ['stage', 'what', 'date', 'precision', 'usd', 'usdUpper']),
    {
      ...column('amounts', 'In its own currency or coins', 'list', 'Each as `94643.29 BTC`, a range as `10–12 BTC`.'),
      isRequired: false,
    },
    ...modelColumns(assets, ['basis', 'overlaps', 'unsure']),
    ...SOURCE,
  ];
  const walletColumns = [
    CASE,
    ...modelColumns(itemFields(caseFields, 'wallets'), ['chain', 'address', 'party', 'date']),
    ...SOURCE,
  ];
  return [
    {
      name: 'sums',
      isLong: true,
      title: 'Sums of cases',
      description:
        'What was stolen, seized, forfeited, fined and returned. Sums of two stages may be the same money: never add them up.',
      columns: sumColumns,
      rows: cases.flatMap((file) =>
        (file.data.assets ?? []).map((one) =>
          cells(sumColumns, { ...one, amounts: one.amounts?.map(printed), ...named(file, one.source) }),
        ),
      ),
    },
    {
      name: 'wallets',
      isLong: true,
      title: 'Wallet addresses of cases',
      description: 'Addresses that a sanctions list or a court document prints, exactly as it does.',
      columns: walletColumns,
      rows: cases.flatMap((file) =>
        (file.data.wallets ?? []).map((one) => cells(walletColumns, { ...one, ...named(file, one.source) })),
      ),
    },
  ];
}

/** The case, and the source that a short name stands for in it. */
function named({ slug, data }: CaseFile, key: string) {
  const source = data.sources.find((one) => one.key === key);
  return { case: slug, source: source?.title, url: source?.url };
}

const printed = ({ unit, amount, upper }: Amount): string =>
  `${upper === undefined ? amount : `${amount}–${upper}`} ${unit}`;
