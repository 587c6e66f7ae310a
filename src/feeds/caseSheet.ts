import { assertions } from '../archive/cases/assertions.ts';
import type { CaseFile } from '../archive/cases/caseFile.ts';
import { doubtWords } from '../archive/cases/doubt.ts';
import { printAmount } from '../archive/cases/printMoney.ts';
import { csv } from './csv.ts';

/** Something that a case says, as a row. */
interface Said {
  what: string;
  name: string;
  detail: string;
  date: string;
  text: string;
  usd?: number | undefined;
  usdUpper?: number | undefined;
  amounts?: string;
  unsure: string;
  source: string;
}

/** Everything that a case says, for spreadsheets: a row for each step, sum, address and other assertion, with source and date. */
export function caseSheet(file: CaseFile): string {
  const { data, steps } = file;
  const sourceOf = ({ source }: Said) => data.sources.find(({ key }) => key === source);
  const rows: Said[] = [
    ...steps.map(({ party, what, stage }) => ({
      what: stage.kind,
      name: party.name,
      detail: what,
      date: stage.date,
      text: stage.text,
      unsure: doubtWords(stage),
      source: stage.source,
    })),
    ...(data.assets ?? []).map((sum) => ({
      what: `sum ${sum.stage}`,
      name: sum.what,
      detail: sum.precision,
      date: sum.date,
      text: sum.basis + (sum.overlaps ? ' Part of another sum, and left out of totals.' : ''),
      usd: sum.usd,
      usdUpper: sum.usdUpper,
      amounts: (sum.amounts ?? []).map((amount) => printAmount(amount, 'exact')).join('; '),
      unsure: sum.unsure ?? '',
      source: sum.source,
    })),
    ...(data.wallets ?? []).map(({ chain, address, party = '', date, source }) => ({
      what: 'wallet',
      name: address,
      detail: chain,
      date,
      text: party,
      unsure: '',
      source,
    })),
    ...assertions(file).map((said) => ({ ...said, text: '' })),
  ];
  return csv(rows, {
    what: ({ what }) => what,
    name: ({ name }) => name,
    detail: ({ detail }) => detail,
    date: ({ date }) => date,
    text: ({ text }) => text,
    usd: ({ usd }) => usd ?? '',
    usd_upper: ({ usdUpper }) => usdUpper ?? '',
    amounts: ({ amounts }) => amounts ?? '',
    not_certain: ({ unsure }) => unsure,
    source: (said) => sourceOf(said)?.title ?? '',
    publisher: (said) => sourceOf(said)?.publisher ?? '',
    url: (said) => sourceOf(said)?.url ?? '',
  });
}
