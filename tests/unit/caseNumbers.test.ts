import { expect, test, vi } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { withNumbers } from '../../src/archive/cases/numbersInProse.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { plainText } from '../../src/mdx/plainText.ts';
import { checkBody } from '../../src/mdx/subset.ts';
import { feedBody } from '../../src/feeds/feedBody.ts';
import { caseEntry, charge, party, step, sum } from '../support/caseEntries.ts';
import { houseEntries } from '../support/storyEntries.ts';

vi.stubEnv('NEWSROOM_NOW', '2026-11-23T12:00:00Z');
const sentenced = [step('charged', '2024'), step('pleaded', '2024'), step('sentenced', '2025-03')];
const archive = buildArchive(
  [
    ...houseEntries(),
    caseEntry('a', { assets: [sum('seized', 3e6)] }),
    caseEntry('b', {
      jurisdictions: [{ country: 'DE', source: 'release', date: '2024' }],
      parties: [party('Ben', [charge('Fraud', sentenced)])],
      assets: [sum('seized', 2e6, { precision: 'at-least' }), sum('stolen', 9e9)],
    }),
  ],
  Date.parse('2026-11-23T12:00:00Z'),
);
const tree = (text: string) => withNumbers(bodyTree(text), archive);

test.each([
  ['<CaseStatus case="b" />', 'Ben was sentenced for fraud in March 2025 (as of 23 November 2026)', '/cases/b/'],
  ['<CaseCount />', '2 cases (as of 23 November 2026)', '/cases/'],
  ['<CaseCount country="DE" now="sentenced" />', '1 case (as of 23 November 2026)', '/cases/?country=de&now=sentenced'],
  ['<CaseCount about="mixer" />', 'no cases (as of 23 November 2026)', '/cases/?about=mixer'],
  ['<Sum stage="seized" />', 'at least $5 million (as of 23 November 2026)', '/cases/'],
  ['<Sum stage="seized" country="US" />', '$3 million (as of 23 November 2026)', '/cases/?country=us'],
  ['<Sum stage="returned" />', 'no sum in dollars (as of 23 November 2026)', '/cases/'],
])('%s is “%s”, and leads to what was counted', (code, words, address) => {
  const text = `There is **so much**: ${code}, says the tracker.`;
  expect(checkBody(text, 1).findings).toEqual([]);
  const body = tree(text);
  expect(plainText(body.nodes)).toBe(`There is so much: ${words}, says the tracker.`);
  const context = { slug: 's', address: '/news/s/', site: 'https://a.example', sources: [], picture: () => null };
  expect(feedBody(body, context)).toContain(
    `<a href="https://a.example${address.replace('&', '&#x26;')}">${words}</a>`,
  );
});
