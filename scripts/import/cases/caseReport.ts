import type { RowPart } from './caseColumns.ts';
import type { CasesImported } from './importCases.ts';

/** One and several of each part, as a sentence counts them. */
const WORDS: Record<Exclude<RowPart, 'case'>, [one: string, several: string]> = {
  agency: ['agency', 'agencies'],
  jurisdiction: ['jurisdiction', 'jurisdictions'],
  country: ['other country', 'other countries'],
  party: ['party', 'parties'],
  charge: ['charge or measure', 'charges or measures'],
  step: ['step', 'steps'],
  source: ['source', 'sources'],
  sum: ['sum', 'sums'],
  wallet: ['wallet address', 'wallet addresses'],
  law: ['law', 'laws'],
  docket: ['court file', 'court files'],
};
const MOST_NAMES = 12;

/** What an import of cases did, in lines for whoever started it. */
export function caseReport({ fresh, changed, same, added }: CasesImported): string[] {
  const parts = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((part) => {
    const count = added[part] ?? 0;
    return count > 0 ? [`${count} ${WORDS[part][count === 1 ? 0 : 1]}`] : [];
  });
  return [
    `Cases: ${fresh.length} new, ${changed.length} changed, ${same.length} as they were.`,
    ...(parts.length > 0 ? [`Added: ${parts.join(', ')}.`] : []),
    ...named('New', fresh),
    ...named('Changed', changed),
  ];
}

function named(word: string, slugs: string[]): string[] {
  if (slugs.length === 0) return [];
  const more = slugs.length > MOST_NAMES ? ` and ${slugs.length - MOST_NAMES} more` : '';
  return [`${word}: ${slugs.slice(0, MOST_NAMES).join(', ')}${more}.`];
}
