import type { CaseFile } from '../archive/cases/caseFile.ts';
import { printDollars, printRange } from '../archive/cases/printMoney.ts';
import { sumsByYear, type YearSum } from '../archive/cases/sums.ts';
import type { AssetStage } from '../model/caseAssets.ts';
import { CHARTS, sumChart } from '../model/chartNames.ts';
import type { Chart, ChartRow } from './chart.ts';
import { counted } from './counted.ts';

/** What cases come to at one stage, by the year of each sum, newest first. No stage is added to another. */
export function sumsOfStage(cases: readonly CaseFile[], stage: AssetStage): Chart | null {
  const years = sumsByYear(cases, stage);
  const largest = years.reduce<YearSum | null>((most, one) => (one.upper > (most?.upper ?? 0) ? one : most), null);
  if (!largest) return null;
  const ofStage = cases.flatMap(({ data }) => (data.assets ?? []).filter((one) => one.stage === stage));
  const overlapping = ofStage.filter(({ overlaps }) => overlaps).length;
  const sums = years.reduce((all, one) => all + one.counted, 0);
  const unknown = years.reduce((all, one) => all + one.unknown, 0);
  const unsure = ofStage.filter((one) => one.unsure && !one.overlaps && one.usd !== undefined).length;
  const doubt = unsure > 0 ? ` (${unsure} of them not confirmed in every part)` : '';
  const leftOut = [
    ...(overlapping > 0 ? [`${overlapping} that ${overlapping === 1 ? 'is' : 'are'} part of another sum`] : []),
    ...(unknown > 0 ? [`${unknown} that no source states in dollars`] : []),
  ];
  return {
    name: sumChart(stage),
    title: CHARTS[sumChart(stage)],
    finding: `Most in ${largest.year}: ${printRange(largest)}.`,
    counts: `${counted(sums, 'sum', 'sums')}${doubt} in US dollars of the time${leftOut.length > 0 ? `; left out: ${leftOut.join(', and ')}` : ''}. Other stages may count the same money and are never added. A light bar is a range, an arrow means “at least”.`,
    rows: years.map(rowOf),
    moreRows: [],
    columns: ['Year', 'US dollars', 'Sums counted', 'Without dollars'],
    tick: printDollars,
  };
}

function rowOf({ year, counted: sums, unknown, ...range }: YearSum): ChartRow {
  const value = sums > 0 ? printRange(range) : 'not stated in dollars';
  return { label: year, ...range, value, cells: [year, value, String(sums), String(unknown)] };
}
