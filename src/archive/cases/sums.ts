import { ASSET_STAGES, type Assets, type AssetStage } from '../../model/caseAssets.ts';
import type { CaseFile } from './caseFile.ts';

/** Dollars between two bounds. */
export interface DollarRange {
  lower: number;
  upper: number;
  /** It may be more than `upper`: a source says “at least”. */
  isOpen: boolean;
}

/** Sums of one stage, added up. */
export interface AddedSums extends DollarRange {
  /** How many sums are in it, and how many are left out because nobody stated dollars. */
  counted: number;
  unknown: number;
}

/** Sums of one stage over some cases. Only sums of one stage are ever added. */
export interface StageSum extends AddedSums {
  stage: AssetStage;
}

/** Sums of one stage over some cases that are dated in one year. */
export interface YearSum extends AddedSums {
  /** `2022` */
  year: string;
}

const STAGES = Object.keys(ASSET_STAGES) as AssetStage[];

/** A sum in dollars as a range; null when the source states none. */
export function dollarRange({ usd, usdUpper, precision }: Assets): DollarRange | null {
  if (usd === undefined) return null;
  const upper = usdUpper ?? usd;
  const lower = precision === 'at-most' && usdUpper === undefined ? 0 : usd;
  return { lower, upper, isOpen: precision === 'at-least' };
}

/** Adds a sum to others of its stage: both ends of a range, and what is open stays open. */
function added(sum: AddedSums | undefined, one: Assets): AddedSums {
  const { lower, upper, isOpen, counted, unknown } = sum ?? { ...NOTHING, counted: 0, unknown: 0 };
  const range = dollarRange(one);
  return {
    lower: lower + (range?.lower ?? 0),
    upper: upper + (range?.upper ?? 0),
    isOpen: isOpen || (range?.isOpen ?? false),
    counted: counted + (range ? 1 : 0),
    unknown: unknown + (range ? 0 : 1),
  };
}
const NOTHING: DollarRange = { lower: 0, upper: 0, isOpen: false };

/** Sums that may be added: one that is part of another (`overlaps`) is left out. */
const addable = ({ data }: CaseFile) => (data.assets ?? []).filter(({ overlaps }) => !overlaps);

/**
 * What is stated of each stage, over all cases. A sum that is part of another (`overlaps`) is left out,
 * and no stage is added to another: what was seized may be what was stolen.
 */
export function sumsByStage(cases: readonly CaseFile[]): StageSum[] {
  const sums = new Map<AssetStage, AddedSums>();
  for (const one of cases.flatMap(addable)) sums.set(one.stage, added(sums.get(one.stage), one));
  return STAGES.flatMap((stage) => {
    const sum = sums.get(stage);
    return sum ? [{ stage, ...sum }] : [];
  });
}

/** The same of one stage for each year in which there is such a sum, newest first. */
export function sumsByYear(cases: readonly CaseFile[], stage: AssetStage): YearSum[] {
  const sums = new Map<string, AddedSums>();
  for (const one of cases.flatMap(addable))
    if (one.stage === stage) {
      const year = one.date.slice(0, 4);
      sums.set(year, added(sums.get(year), one));
    }
  return [...sums].map(([year, sum]) => ({ year, ...sum })).sort((a, b) => b.year.localeCompare(a.year));
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
