import type { Stage } from '../../model/caseParty.ts';
import type { UnsureOf } from '../../model/caseStage.ts';
import { printRoughDay } from './printRoughDay.ts';

/** How a reader is told what of a step is not sure. */
const DOUBTS: Record<UnsureOf, string> = {
  step: 'Not confirmed',
  date: 'Date not confirmed',
  day: 'Day not confirmed',
  figure: 'Figure not confirmed',
};

type Doubtful = Pick<Stage, 'date' | 'unsure' | 'unsureOf'>;

/** `Day not confirmed`: the head of the words about what is not sure. */
export const doubtLabel = ({ unsureOf = 'step' }: Pick<Stage, 'unsureOf'>): string => DOUBTS[unsureOf];

/**
 * What a sentence says behind a date: ` (day not confirmed)`, or nothing. A sentence that names the month or
 * the year alone claims no day, and none says a figure.
 */
export function doubtOf({ date, unsure, unsureOf }: Doubtful): string {
  if (!unsure || unsureOf === 'figure' || (unsureOf === 'day' && date.length < 10)) return '';
  return ` (${doubtLabel({ unsureOf }).toLowerCase()})`;
}

/** `14 November 2024 (day not confirmed)`: when a step was, by itself. Empty without a step. */
export const printStepDay = (stage?: Doubtful): string => (stage ? printRoughDay(stage.date) + doubtOf(stage) : '');

/** `Day not confirmed: December 2024 was seen.`; empty when all is sure. */
export const doubtWords = ({ unsure, unsureOf }: Doubtful): string =>
  unsure ? `${doubtLabel({ unsureOf })}: ${unsure}` : '';
