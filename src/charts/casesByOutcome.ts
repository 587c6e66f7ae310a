import type { CaseFile } from '../archive/cases/caseFile.ts';
import { groupAddress } from '../archive/cases/caseGroupings.ts';
import { presentStages } from '../archive/cases/presentStages.ts';
import { CHARTS } from '../model/chartNames.ts';
import { STAGE_LABELS, type StageKindName } from '../model/stageKinds.ts';
import { exactBar, type Chart } from './chart.ts';
import { cases as countOfCases } from './counted.ts';

/** How many cases have a charge or measure that stands at each step now; the most first. */
export function casesByOutcome(cases: readonly CaseFile[]): Chart | null {
  const counts = new Map<StageKindName, number>();
  for (const one of cases) for (const stage of presentStages(one)) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const rows = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([stage, count]) => ({
      label: STAGE_LABELS[stage],
      ...exactBar(count),
      value: String(count),
      cells: [STAGE_LABELS[stage], { words: countOfCases(count), href: groupAddress('steps', stage) }],
    }));
  const [first] = rows;
  if (!first) return null;
  return {
    name: 'cases-by-outcome',
    title: CHARTS['cases-by-outcome'],
    finding: `Of ${countOfCases(cases.length)}, ${first.value} have a charge or measure at the step “${first.label}”.`,
    counts:
      'Each case counts once at every step at which one of its charges or measures stands now, so bars add up to more than all cases. An accusation is not a finding.',
    rows,
    moreRows: [],
    columns: ['Stands at', 'Cases'],
    tick: String,
  };
}
