import type { CaseFile } from '../../archive/cases/caseFile.ts';
import { printSum } from '../../archive/cases/printMoney.ts';
import { printRoughDay } from '../../archive/cases/printRoughDay.ts';
import { caseSentence } from '../../archive/cases/standingSentence.ts';
import { leadingSum } from '../../archive/cases/sums.ts';
import { ASSET_STAGES } from '../../model/caseAssets.ts';
import { CASE_KINDS } from '../../model/caseKind.ts';
import type { Embed } from './embed.ts';

/** A case for other sites: where it stands now, its last step and the sum that says most of it. */
export function caseEmbed(file: CaseFile): Embed {
  const { data, address, agencies, moved } = file;
  const sum = leadingSum(file);
  const dollars = sum && printSum(sum.assets);
  const names = agencies.map(({ organisation }) => organisation.data.shortName ?? organisation.data.name);
  return {
    address,
    label: `Case: ${CASE_KINDS[data.kind].toLowerCase()}`,
    title: data.title,
    words: caseSentence(data),
    facts: [
      ...(moved ? [`Last step known to us: ${printRoughDay(moved)}`] : []),
      ...(names.length > 0 ? [names.slice(0, 4).join(', ')] : []),
    ],
    notes: sum && dollars ? [{ name: ASSET_STAGES[sum.assets.stage], words: `${dollars} (${sum.assets.what})` }] : [],
    isRetracted: false,
  };
}
