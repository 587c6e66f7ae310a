import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { lookUp } from '../../src/archive/cases/lookupAnswer.ts';
import { lookupIndex } from '../../src/archive/cases/lookupIndex.ts';
import { nameKey } from '../../src/archive/cases/lookupKeys.ts';
import type { Case } from '../../src/model/case.ts';
import { caseEntry, charge, party, smallCase, step } from '../support/caseEntries.ts';
import { entryOf, houseEntries } from '../support/storyEntries.ts';

const BASE58 = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
const BECH32 = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
const ETHEREUM = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const TRON = 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8';
const source = 'release';
const wallets: Case['wallets'] = [
  { chain: 'bitcoin', address: BASE58, party: 'zdzislaw lasek', date: '2022', source },
  { chain: 'bitcoin', address: BECH32, date: '2022', source },
  { chain: 'ethereum', address: ETHEREUM, date: '2022-04', source },
  { chain: 'tron', address: TRON, date: '2022-04', source },
];
const charged = charge('Wire fraud', [step('charged', '2022-05-06')]);
const archive = buildArchive(
  [
    ...houseEntries(),
    entryOf('organisations', 'kite', { name: 'Kite Exchange', kind: 'company', description: 'An exchange of tests.' }),
    caseEntry('first', {
      title: 'The first case',
      parties: [
        party('Zdzisław Łąsek', [charged, charge('Forgery', [step('pleaded', '2023')])]),
        party('A group of nine suspects', [charged], 'group'),
        party('Ann Later', [charge('Wire fraud', [step('charged', '2999-01-01')])]),
        { ...party('PEKEN Testing Ltd. (KiteCoin)', [charged], 'company'), organisation: 'kite' },
        { ...party('Bo Clerk', [charged]), organisation: 'kite' },
      ],
      wallets,
    }),
    caseEntry('second', {
      title: 'The second case',
      parties: [party('Zdzislaw LASEK', [charge('Forgery', [step('acquitted', '2024')])])],
      wallets: wallets.slice(2, 3),
    }),
  ],
  Date.parse('2025-06-01T12:00:00Z'),
);
const index = lookupIndex(archive);
const titles = (typed: string) => {
  const said = lookUp(index, typed);
  return said.is === 'found' ? said.records.map(({ title }) => title).sort() : said.is;
};
const BOTH = ['The first case', 'The second case'];

describe('a name that is looked up', () => {
  test.each(['Zdzisław Łąsek', 'zdzislaw lasek', ' ZDZISLAW  LĄSEK. ', 'Zdzisław\u0301 Łąsek'])(
    '%s is found',
    (typed) => {
      expect(titles(typed)).toEqual(BOTH);
    },
  );

  test('says where the party stands in that case, since when, and by which source', () => {
    const said = lookUp(index, 'Zdzisław Łąsek');
    const record = said.is === 'found' && said.records.find(({ address }) => address === '/cases/first/');
    expect(record).toEqual({
      kind: 'party',
      shown: 'Zdzisław Łąsek',
      also: [],
      what: 'Person',
      standing:
        'Zdzisław Łąsek was charged with wire fraud on 6 May 2022; and pleaded guilty to forgery in 2023, and is presumed innocent of what is undecided.',
      date: '2023',
      title: 'The first case',
      address: '/cases/first/',
      source: { publisher: 'An agency', title: 'A release' },
    });
  });

  test('a company is found by what stands in brackets and by its page; a person is not by where they worked', () => {
    for (const typed of ['PEKEN Testing Ltd (KiteCoin)', 'peken testing ltd', 'KITECOIN', 'Kite Exchange'])
      expect(titles(typed), typed).toEqual(['The first case']);
    const said = lookUp(index, 'kite exchange');
    expect(said.is === 'found' && said.records.map(({ shown }) => shown)).toEqual(['PEKEN Testing Ltd. (KiteCoin)']);
  });

  test('a part of a name, a mere description, what has not happened yet and words of the language are not', () => {
    for (const typed of ['Zdzisław', 'Peken', 'A group of nine suspects', 'Ann Later', 'constructor', '__proto__'])
      expect(titles(typed), typed).toBe('not found');
    expect(titles(' … ')).toBe('empty');
  });

  test('an agency is told apart from those accused', () => {
    const said = lookUp(index, 'FBI');
    expect(said.is === 'found' && said.records).toMatchObject([
      { kind: 'agency', what: 'Agency', address: '/cases/agencies/fbi/' },
    ]);
    expect(said.is === 'found' && said.records[0]?.standing).toContain('It acts in 2 cases as an authority');
  });

  test('case, accents and punctuation never matter', () => {
    const marks = fc.constantFrom('', ' ', '-', '.', '’', '\u0301');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...'abcxyz'), marks, fc.boolean())), (letters) => {
        const typed = letters.map(([letter, mark, isCapital]) => (isCapital ? letter.toUpperCase() : letter) + mark);
        expect(nameKey(typed.join(''))).toBe(letters.map(([letter]) => letter).join(''));
      }),
    );
  });
});

describe('an address that is looked up', () => {
  test.each([
    ...[BASE58, ` ${BASE58}\n`, `\u200b${BASE58}`, `bitcoin:${BASE58}?amount=1`],
    ...[BECH32, BECH32.toUpperCase(), TRON],
  ])('%s is found', (typed) => {
    expect(titles(typed)).toEqual(['The first case']);
  });

  test.each([ETHEREUM, ETHEREUM.toLowerCase(), `0X${ETHEREUM.slice(2).toUpperCase()}`])(
    '%s is found twice',
    (typed) => {
      expect(titles(typed)).toEqual(BOTH);
    },
  );

  test('one with a slip is called mistyped, and not absent', () => {
    for (const typed of [
      ...[BASE58.toLowerCase(), BASE58.replace('z', 'y'), BASE58.slice(0, -1)],
      ...[BECH32.replace('q', 'p'), BECH32.replace('mdq', 'MDQ'), TRON.replace('Z', 'O')],
      ...[ETHEREUM.replace('A', 'a'), ETHEREUM.slice(0, -1), `${ETHEREUM}${ETHEREUM.slice(2)}`],
    ])
      expect(titles(typed), typed).toBe('mistyped');
  });

  test('one that is right and in no case is not found; one of another chain is said to be that', () => {
    expect(lookUp(index, '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy')).toEqual({ is: 'not found', asked: 'address' });
    expect(titles('LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1')).toBe('of another chain');
  });

  test('says where the party stands whose it is said to be, or else the case', () => {
    const standing = (typed: string) => {
      const said = lookUp(index, typed);
      return said.is === 'found' ? said.records[0] : undefined;
    };
    expect(standing(BASE58)).toMatchObject({ date: '2022', what: 'Bitcoin address, said to be of: zdzislaw lasek' });
    expect(standing(BASE58)?.standing).toMatch(/^Zdzisław Łąsek was charged/);
    expect(standing(BECH32)?.standing).toMatch(/;.*presumed innocent/);
  });
});

test('nothing can be looked up where there is no case', () => {
  const none = lookupIndex(buildArchive(houseEntries(), 0));
  expect(none).toMatchObject({ cases: 0, records: [], names: {}, addresses: {} });
  expect(lookUp(none, smallCase().parties[0]!.name)).toEqual({ is: 'not found', asked: 'name' });
});
