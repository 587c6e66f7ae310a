import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { caseShelf } from '../../src/archive/cases/caseShelf.ts';
import { medianDurations } from '../../src/archive/cases/durations.ts';
import { presentStages } from '../../src/archive/cases/presentStages.ts';
import { printAmount, printDollars, printSum } from '../../src/archive/cases/printMoney.ts';
import { leadingSum, sumsByStage } from '../../src/archive/cases/sums.ts';
import { caseEntry, charge, party, step, sum } from '../support/caseEntries.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-06-01T12:00:00Z');
const archive = (...entries: ReturnType<typeof caseEntry>[]) => buildArchive([...houseEntries(), ...entries], NOW);

describe('sums by stage, worked out by hand', () => {
  const { cases } = archive(
    caseEntry('a', { assets: [sum('stolen', 600), sum('seized', 100, { usdUpper: 150 }), sum('seized', 40)] }),
    caseEntry('b', {
      assets: [
        sum('seized', 10, { precision: 'at-least' }),
        sum('seized', 25, { precision: 'at-most' }),
        sum('seized', undefined, { amounts: [{ unit: 'BTC', amount: 3 }] }),
        sum('penalty', 50),
        sum('penalty', 24, { overlaps: true }),
      ],
    }),
  );

  test('ranges add at both ends, an overlapping penalty and another stage add nothing, unknowns are counted', () => {
    expect(sumsByStage(cases)).toEqual([
      { stage: 'stolen', lower: 600, upper: 600, isOpen: false, counted: 1, unknown: 0 },
      { stage: 'seized', lower: 150, upper: 225, isOpen: true, counted: 4, unknown: 1 },
      { stage: 'penalty', lower: 50, upper: 50, isOpen: false, counted: 1, unknown: 0 },
    ]);
  });

  test('one sum stands for a case: what was seized before what was stolen', () => {
    expect(leadingSum(cases.find(({ slug }) => slug === 'a')!)?.range).toEqual({
      lower: 100,
      upper: 150,
      isOpen: false,
    });
    expect(leadingSum(archive(caseEntry('c')).cases[0]!)).toBeNull();
  });

  test('money is printed as a newspaper does', () => {
    expect([999.5, 110_003_314, 29_280_829.2, 3.6e9, 94e9, 1.5e12].map(printDollars)).toEqual([
      '$999.5',
      '$110 million',
      '$29.28 million',
      '$3.6 billion',
      '$94 billion',
      '$1.5 trillion',
    ]);
    expect(printSum(sum('seized', 1e6, { usdUpper: 2e6, precision: 'about' }))).toBe('about $1 million to $2 million');
    expect(printSum(sum('seized', 48e6, { precision: 'at-least' }))).toBe('at least $48 million');
    expect(printAmount({ unit: 'BTC', amount: 50676.17851897 }, 'exact')).toBe('50,676.17851897 BTC');
  });
});

test('the median counts charges of which both days are known', () => {
  const of = (...stages: ReturnType<typeof step>[]) => charge('Fraud', stages);
  const { cases } = archive(
    caseEntry('a', {
      parties: [
        party('A', [
          of(step('charged', '2022-01-01'), step('pleaded', '2022-01-11'), step('sentenced', '2022-01-31')),
          of(step('charged', '2022-01-01'), step('convicted', '2022-01-21')),
          of(step('charged', '2022'), step('convicted', '2023-05-05')),
        ]),
      ],
    }),
  );
  expect(medianDurations(cases)).toEqual([
    { from: 'charge', to: 'plea or verdict', days: 15, counted: 2 },
    { from: 'plea or verdict', to: 'sentence', days: 20, counted: 1 },
    { from: 'charge', to: 'sentence', days: 30, counted: 1 },
  ]);
});

test('cases are filed by what they have in common, and know their stories and each other', () => {
  const entries = [
    caseEntry('new', {
      parties: [party('X', [charge('Fraud', [step('charged', '2024-05-30')])])],
      statutes: [{ citation: '18 U.S.C. § 1956(h)', source: 'release' }],
    }),
    caseEntry('old', { otherCountries: [{ country: 'KP', source: 'release', date: '2024' }], relatedCases: ['new'] }),
    articleEntry('told', { cases: ['old'] }),
  ];
  const built = archive(...entries);
  expect(built.cases.map(({ slug }) => slug)).toEqual(['new', 'old']);
  const shelf = caseShelf(built);
  expect(caseShelf(built)).toBe(shelf);
  expect(shelf.agencies.map(({ address, cases }) => [address, cases.length])).toEqual([['/cases/agencies/fbi/', 2]]);
  expect(shelf.countries.map(({ slug, cases }) => [slug, cases.length])).toEqual([
    ['kp', 1],
    ['us', 2],
  ]);
  expect(shelf.laws.map(({ slug }) => slug)).toEqual(['18-u-s-c-1956-h']);
  expect(shelf.related.get('new')?.map(({ slug }) => slug)).toEqual(['old']);
  expect(built.cases[1]?.stories.map(({ slug }) => slug)).toEqual(['told']);
  expect(built.stories[0]?.cases[0]).toBe(built.cases[1]);
});

test('what is dated after the build has not happened', () => {
  const stages = [step('charged', '2024-05-06'), step('convicted', '2024-06-02')];
  const built = archive(caseEntry('a', { parties: [party('A', [charge('Fraud', stages)])] }));
  expect(presentStages(built.cases[0]!)).toEqual(['charged']);
  expect(built.cases[0]?.moved).toBe('2024-05-06');
});
