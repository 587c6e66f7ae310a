import { CHARGE_KINDS, type Charge } from './caseParty.ts';
import { stageKind, type StageKindName } from './stageKinds.ts';
import { isSurelyBefore } from './roughDay.ts';

/** What ends a charge or speaks of its end: it cannot come before the charge. */
const OUTCOMES: readonly StageKindName[] = [
  ...(['pleaded', 'tried', 'undecided', 'convicted', 'acquitted', 'sentenced', 'liable'] as const),
];

/**
 * What is impossible in the steps of one charge, by step and field. Steps stand in the order in
 * which they happened; days that are only known to the month or the year may lie either way.
 */
export function stageOrderProblems({
  kind: sort,
  stages,
}: Charge): [path: [index: number, field: 'kind' | 'date'], message: string][] {
  return stages.flatMap(({ kind, date }, index): [[number, 'kind' | 'date'], string][] => {
    const before = stages.slice(0, index);
    const problems: [[number, 'kind' | 'date'], string][] = [];
    const later = before.find((earlier) => isSurelyBefore(date, earlier.date));
    if (later)
      problems.push([[index, 'date'], `is before the step above it, “${labelOf(later.kind)}” (${later.date}).`]);
    const { after, only } = stageKind(kind);
    if (only && !only.includes(sort))
      problems.push([
        [index, 'kind'],
        `is “${labelOf(kind)}”, which comes only in a ${only.map((one) => `“${CHARGE_KINDS[one as Charge['kind']]}”`).join(' or ')}.`,
      ]);
    if (after && !before.some((earlier) => after.includes(earlier.kind)))
      problems.push([
        [index, 'kind'],
        `is “${labelOf(kind)}”, but no step before it is ${after.map((name) => `“${labelOf(name as StageKindName)}”`).join(' or ')}.`,
      ]);
    const outcome = kind === 'charged' && before.find((earlier) => OUTCOMES.includes(earlier.kind));
    if (outcome) problems.push([[index, 'kind'], `is “Charged”, but “${labelOf(outcome.kind)}” stands before it.`]);
    return problems;
  });
}

const labelOf = (kind: StageKindName) => stageKind(kind).label;
