import type { StageKindName } from '../../model/stageKinds.ts';
import type { Charge, Party, Stage } from '../../model/caseParty.ts';
import type { RoughDay } from '../../model/roughDay.ts';
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
interface Span {
  from: string;
  to: string;
  starts: StageKindName[];
  ends: StageKindName[];
}
const CHARGE_TO_SENTENCE: Span = { from: 'charge', to: 'sentence', starts: ['charged'], ends: ['sentenced'] };
const SPANS: Span[] = [
  { from: 'charge', to: 'plea or verdict', starts: ['charged'], ends: ENDS },
  { from: 'plea or verdict', to: 'sentence', starts: ENDS, ends: ['sentenced'] },
  CHARGE_TO_SENTENCE,
];

/** A charge whose first and last day of a span are known. */
export interface TimedCharge {
  file: CaseFile;
  party: Party;
  charge: Charge;
  from: RoughDay;
  to: RoughDay;
  days: number;
}

/** Charges that reached the end of a span. Those of which a day is not known, or not surely, are `rough`. */
function timed(cases: readonly CaseFile[], { starts, ends }: Span): { exact: TimedCharge[]; rough: number } {
  const exact: TimedCharge[] = [];
  let rough = 0;
  for (const file of cases)
    for (const party of file.data.parties)
      for (const charge of party.charges) {
        const first = charge.stages.find(({ kind }) => starts.includes(kind));
        const last = charge.stages.findLast(({ kind }) => ends.includes(kind));
        if (!last) continue;
        if (!first || !isSureDay(first) || !isSureDay(last)) rough++;
        else {
          const [from, to] = [first.date, last.date];
          exact.push({ file, party, charge, from, to, days: (Date.parse(to) - Date.parse(from)) / DAY });
        }
      }
  return { exact, rough };
}

/** Whether a step has a day, and nobody doubts it. Of a doubted figure the day is sure all the same. */
const isSureDay = ({ date, unsure, unsureOf }: Stage) => date.length === 10 && (!unsure || unsureOf === 'figure');

/** Every charge that led to a sentence, with its days; `rough` are left out because a day is not surely known. */
export const chargesToSentence = (cases: readonly CaseFile[]) => timed(cases, CHARGE_TO_SENTENCE);

/** Median times between steps. Charges of which a day is not surely known are left out. */
export function medianDurations(cases: readonly CaseFile[]): Duration[] {
  return SPANS.flatMap((span) => {
    const { exact } = timed(cases, span);
    const days = exact.map((one) => one.days);
    return days.length > 0 ? [{ from: span.from, to: span.to, days: median(days), counted: days.length }] : [];
  });
}

/** The median of numbers; of an even number of them the mean of the middle two, rounded. */
export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return Math.round(sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2);
}
