import { STAGE_KINDS, type StageKindName } from '../../model/stageKinds.ts';
import type { CaseFile } from './caseFile.ts';
import { partyStanding, presentStage } from './standing.ts';

const ORDER = Object.keys(STAGE_KINDS) as StageKindName[];
const known = new WeakMap<CaseFile['data'], StageKindName[]>();

/** The steps at which charges of a case stand now, each once, in the order in which steps usually come. */
export function presentStages({ data }: CaseFile): StageKindName[] {
  const found =
    known.get(data) ??
    [...new Set(data.parties.flatMap((party) => partyStanding(party).charges.map(presentStage)))].sort(
      (a, b) => ORDER.indexOf(a) - ORDER.indexOf(b),
    );
  known.set(data, found);
  return found;
}
