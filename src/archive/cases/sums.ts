import { ASSET_STAGES, type Assets, type AssetStage } from '../../model/caseAssets.ts';
import type { CaseFile } from './caseFile.ts';

/** Dollars between two bounds. */
export interface DollarRange {
  lower: number;
  upper: number;
  /** It may be more than `upper`: a source says “at least”. */
  isOpen: boolean;
}

/** Sums of one stage over some cases. Only sums of one stage are ever added. */
export interface StageSum extends DollarRange {
  stage: AssetStage;
  /** How many sums are in it, and how many are left out because nobody stated dollars. */
  counted: number;
  unknown: number;
}

const STAGES = Object.keys(ASSET_STAGES) as AssetStage[];

/** A sum in dollars as a range; null when the source states none. */
export function dollarRange({ usd, usdUpper, precision }: Assets): DollarRange | null {
  if (usd === undefined) return null;
  const upper = usdUpper ?? usd;
  const lower = precision === 'at-most' && usdUpper === undefined ? 0 : usd;
  return { lower, upper, isOpen: precision === 'at-least' };
}

/**
 * What is stated of each stage, over all cases. A sum that is part of another (`overlaps`) is left out,
 * and no stage is added to another: what was seized may be what was stolen.
 */
export function sumsByStage(cases: readonly CaseFile[]): StageSum[] {
  const sums = new Map<AssetStage, StageSum>();
  for (const { data } of cases)
    for (const one of data.assets ?? []) {
      if (one.overlaps) continue;
      const sum = sums.get(one.stage) ?? {
        stage: one.stage,
        lower: 0,
        upper: 0,
        isOpen: false,
        counted: 0,
        unknown: 0,
      };
      const range = dollarRange(one);
      if (range) {
        sum.lower += range.lower;
        sum.upper += range.upper;
        sum.isOpen ||= range.isOpen;
        sum.counted++;
      } else sum.unknown++;
      sums.set(one.stage, sum);
    }
  return STAGES.flatMap((stage) => sums.get(stage) ?? []);
}

/** Which stage says most of a case in a list. What merely passed through says least. */
const TELLING: AssetStage[] = [
  'returned',
  'forfeited',
  'penalty',
  'seized',
  'frozen',
  'stolen',
  'laundered',
  'handled',
];

/** The one sum that stands for a case in a table: of the stage that says most, the largest. */
export function leadingSum({ data }: CaseFile): { assets: Assets; range: DollarRange } | null {
  for (const stage of TELLING) {
    const sums = (data.assets ?? []).flatMap((assets) => {
      const range = assets.stage === stage ? dollarRange(assets) : null;
      return range ? [{ assets, range }] : [];
    });
    const [largest] = sums.sort((a, b) => b.range.upper - a.range.upper);
    if (largest) return largest;
  }
  return null;
}
