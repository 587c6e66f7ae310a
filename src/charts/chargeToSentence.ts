import type { CaseFile } from '../archive/cases/caseFile.ts';
import { chargesToSentence, median, type TimedCharge } from '../archive/cases/durations.ts';
import { printCalendarDay } from '../archive/printDate.ts';
import { CHARTS } from '../model/chartNames.ts';
import { exactBar, type Chart, type ChartRow } from './chart.ts';
import { counted } from './counted.ts';

/** How long each charge took to its sentence, shortest first, and the median. */
export function chargeToSentence(cases: readonly CaseFile[]): Chart | null {
  const { exact, rough } = chargesToSentence(cases);
  if (exact.length === 0) return null;
  const middle = median(exact.map(({ days }) => days));
  return {
    name: 'charge-to-sentence',
    title: CHARTS['charge-to-sentence'],
    finding: `The median is ${counted(middle, 'day', 'days')}.`,
    counts: `The median of ${counted(exact.length, 'charge', 'charges')} of which both days are known for sure${rough > 0 ? `. ${rough} more ended in a sentence and ${rough === 1 ? 'is' : 'are'} left out, because the day of the charge or of the sentence was not seen or is not confirmed` : ''}. A bar stands for a person’s charges with the same days. What became of a sentence later stands in the case.`,
    rows: together(exact).map(rowOf),
    moreRows: [],
    columns: ['Who', 'Case', 'Charges', 'Charged', 'Sentenced', 'Days'],
    tick: (days) => counted(days, 'day', 'days'),
    mark: { at: middle, label: `Median: ${counted(middle, 'day', 'days')}` },
  };
}

/** Charges against one party with the same days, together; shortest first. */
function together(exact: TimedCharge[]): TimedCharge[][] {
  const groups = new Map<string, TimedCharge[]>();
  for (const one of exact) {
    const key = JSON.stringify([one.file.slug, one.party.name, one.from, one.to]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].sort(([a], [b]) => (a?.days ?? 0) - (b?.days ?? 0));
}

function rowOf(group: TimedCharge[]): ChartRow {
  // A group has what it was made for.
  const { file, party, from, to, days } = group[0]!;
  return {
    label: party.name,
    ...exactBar(days),
    value: counted(days, 'day', 'days'),
    cells: [
      party.name,
      { words: file.data.title, href: file.address },
      group.map(({ charge }) => charge.what).join('; '),
      printCalendarDay(from),
      printCalendarDay(to),
      counted(days, 'day', 'days'),
    ],
  };
}
