import { expect, test } from 'vitest';
import { codeProblem } from '../../admin/editor/writing/insert/codeProblem.ts';
import { namedSources } from '../../admin/editor/writing/sources/sourceNames.ts';
import { claimCode, claimedKind } from '../../admin/editor/writing/claims/claimCode.ts';
import { DRAWN } from '../../admin/editor/writing/insert/drawings.ts';
import { termCode, usedTerm, wordsProblem } from '../../admin/editor/writing/terms/termCode.ts';
import { COMPONENTS } from '../../src/mdx/registry.ts';
import { CLAIM_KINDS } from '../../src/model/claim.ts';

test('every component that stands between paragraphs has a picture for the menu', () => {
  const blocks = [...COMPONENTS.values()].filter(({ placement, inside }) => placement === 'block' && !inside);
  for (const { name } of blocks) expect(DRAWN[name.toLowerCase()], name).toMatch(/^<(?:rect|path|text)/);
});

test('a claim label and a term have a picture too, and every kind of label can be told from the others', () => {
  for (const id of ['source', 'claim', 'term']) expect(DRAWN[id], id).toMatch(/^<(?:rect|path|text)/);
  const kinds = Object.values(CLAIM_KINDS);
  for (const part of ['label', 'mark', 'meaning', 'limit'] as const)
    expect(new Set(kinds.map((kind) => kind[part])).size, part).toBe(kinds.length);
});

test('a label and a term come back from the text as what was chosen; anything else is left to its code', () => {
  for (const kind of Object.keys(CLAIM_KINDS)) {
    expect(claimedKind(claimCode(kind))).toBe(kind);
    expect(codeProblem(claimCode(kind))).toBeNull();
  }
  const term = { name: 'cold-wallet', words: 'żółw’s wallets' };
  expect(usedTerm(termCode(term))).toEqual(term);
  expect(codeProblem(termCode(term))).toBeNull();
  for (const code of ['<Source name="a" />', '<Claim kind="a">b</Claim>', '<Term name="a">b <b>c</b></Term>', 'Term'])
    expect([claimedKind(code), usedTerm(code)]).toEqual([undefined, undefined]);
});

test('the words of a term are plain: nothing in them can become markup', () => {
  expect(wordsProblem('mixers, 50% of R-D')).toBeNull();
  for (const words of ['', 'a*b*', '[a](/b/)', '<b>', '{x}', 'a&amp;', 'a_b_', 'a|b', 'a\nb', 'a\\b'])
    expect(wordsProblem(words), words).toMatch(/\.$/);
});

test.each(['<Source name="order" />', '<sub>2</sub>', '<abbr title="a">b</abbr>', '{/* a note */}', '<br />'])(
  'the part %s can stand in a line',
  (code) => expect(codeProblem(code)).toBeNull(),
);
test.each(['', 'words', '{x}', '<script>alert(1)</script>', '<Quote speaker="A">b</Quote>', '<sub>2</sub> more'])(
  'the part %j cannot',
  (code) => expect(codeProblem(code)).toMatch(/\.$/),
);

test('sources without a short name get one that no other has', () => {
  const named = namedSources([
    { title: 'Two arrested', publisher: 'DOJ', key: '' },
    { title: 'Two arrested', publisher: 'DOJ' },
    { title: 'Order', key: 'order' },
    { title: '' },
    { title: '—', publisher: '' },
  ]);
  expect(named.map(({ key, isNamed }) => [key, isNamed])).toEqual([
    ['doj-two-arrested', false],
    ['doj-two-arrested-2', false],
    ['order', true],
    ['source', false],
  ]);
});
