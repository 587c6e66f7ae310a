import type { StageKindName } from '../../model/stageKinds.ts';
import type { CaseFile } from './caseFile.ts';

/** Days between two steps of charges, over some cases. */
export interface Duration {
  from: string;
  to: string;
  /** The median; of an even number the mean of the middle two, rounded. */
  days: number;
  /** How many charges are in it: those of which both days are known. */
  counted: number;
}

const DAY = 86_400_000;
const ENDS: StageKindName[] = ['pleaded', 'convicted', 'acquitted'];
const SPANS: { from: string; to: string; starts: StageKindName[]; ends: StageKindName[] }[] = [
  { from: 'charge', to: 'plea or verdict', starts: ['charged'], ends: ENDS },
  { from: 'plea or verdict', to: 'sentence', starts: ENDS, ends: ['sentenced'] },
  { from: 'charge', to: 'sentence', starts: ['charged'], ends: ['sentenced'] },
];

/** Median times between steps. Charges of which a day is only known to the month or the year are left out. */
export function medianDurations(cases: readonly CaseFile[]): Duration[] {
  const charges = cases.flatMap(({ data }) => data.parties.flatMap((party) => party.charges));
  return SPANS.flatMap(({ from, to, starts, ends }) => {
    const days = charges.flatMap(({ stages }) => {
      const first = stages.find(({ kind }) => starts.includes(kind))?.date;
      const last = stages.findLast(({ kind }) => ends.includes(kind))?.date;
      return first?.length === 10 && last?.length === 10 ? [(Date.parse(last) - Date.parse(first)) / DAY] : [];
    });
    return days.length > 0 ? [{ from, to, days: median(days), counted: days.length }] : [];
  });
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return Math.round(sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2);
}
