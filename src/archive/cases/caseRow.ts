import type { AssetStage } from '../../model/caseAssets.ts';
import type { CASE_KINDS } from '../../model/caseKind.ts';
import type { StageKindName } from '../../model/stageKinds.ts';
import type { CaseFile } from './caseFile.ts';
import { lawSlug, unitsOf } from './caseGroupings.ts';
import { presentStages } from './presentStages.ts';
import { caseSentence } from './standingSentence.ts';
import { leadingSum } from './sums.ts';

/** A case as a row of the tracker, in tables and in downloads. Lists of groups hold their short names. */
export interface CaseRow {
  id: string;
  title: string;
  about: keyof typeof CASE_KINDS;
  standing: string;
  /** The steps at which its charges stand now. */
  stages: StageKindName[];
  /** Dates of the first and the last step, as far as they are known. */
  opened: string;
  moved: string;
  agencies: string[];
  countries: string[];
  laws: string[];
  parties: string[];
  /** Coins and currencies of its sums. */
  assets: string[];
  /** The sum that says most of the case: never a total. */
  sum: { stage: AssetStage; lower: number; upper: number; open: boolean } | null;
}

const known = new WeakMap<CaseFile, CaseRow>();

/** The row of a case, made once. */
export function caseRow(one: CaseFile): CaseRow {
  const row = known.get(one) ?? made(one);
  known.set(one, row);
  return row;
}

function made(one: CaseFile): CaseRow {
  const { data } = one;
  const leading = leadingSum(one);
  return {
    id: one.slug,
    title: data.title,
    about: data.kind,
    standing: caseSentence(data),
    stages: presentStages(one),
    opened: one.opened,
    moved: one.moved,
    agencies: one.agencies.map(({ organisation }) => organisation.slug),
    countries: one.countries.map(({ slug }) => slug),
    laws: (data.statutes ?? []).map(({ citation }) => lawSlug(citation)),
    parties: data.parties.map(({ name }) => name),
    assets: unitsOf(data),
    sum: leading && {
      stage: leading.assets.stage,
      lower: leading.range.lower,
      upper: leading.range.upper,
      open: leading.range.isOpen,
    },
  };
}
