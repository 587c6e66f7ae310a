import type { CaseFile } from '../archive/cases/caseFile.ts';
import { presentStages } from '../archive/cases/presentStages.ts';
import { printSum } from '../archive/cases/printMoney.ts';
import { leadingSum } from '../archive/cases/sums.ts';
import { stageLabel } from '../archive/cases/timeline.ts';
import { ASSET_STAGES } from '../model/caseAssets.ts';
import { CASE_KINDS } from '../model/caseKind.ts';
import type { SocialCard } from './socialCard.ts';

/** The card of a case: what it is about, at which steps its charges stand, and the sum that says most of it. */
export function caseCard(file: CaseFile, house: string): SocialCard {
  const stages = presentStages(file).map((kind) => stageLabel(kind).toLowerCase());
  // What one of several is convicted of, the others are not.
  const isOfSeveral = file.data.parties.length > 1 && stages.length > 1;
  const standing = stages.length > 0 ? sentence(`${isOfSeveral ? 'among the parties: ' : ''}${stages.join(', ')}`) : '';
  const leading = leadingSum(file);
  const sum = leading && printSum(leading.assets);
  return {
    label: `Case: ${CASE_KINDS[file.data.kind]}`,
    title: file.data.title,
    facts: [
      ...(standing ? [standing] : []),
      ...(leading && sum ? [`${ASSET_STAGES[leading.assets.stage]}: ${sum}`] : []),
    ],
    house,
    picture: null,
  };
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
