import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMentions } from '../../src/copydesk/newsroom.ts';
import { checkEntryFile } from '../../src/copydesk/entryFile.ts';
import { caseSchema, type Case } from '../../src/model/case.ts';
import { STAGE_KINDS, type StageKindName } from '../../src/model/stageKinds.ts';
import { compareRoughDays, earliestDay, isSurelyBefore, latestDay } from '../../src/model/roughDay.ts';
import { stageOrderProblems } from '../../src/model/stageOrder.ts';
import { addressProblem, type Chain } from '../../src/model/walletAddress.ts';
import { charge, party, smallCase, step, sum } from '../support/caseEntries.ts';

/** What the schema says of a case with some fields changed, with the path of each. */
function refusals(change: Partial<Case>): string[] {
  const result = caseSchema.safeParse(smallCase(change));
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}
const steps = (...stages: ReturnType<typeof step>[]) => refusals({ parties: [party('A', [charge('Fraud', stages)])] });

describe('a day that is known as far as it is known', () => {
  test.for([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-11-14', '2024-11-14', '2024-11-14'],
  ] as const)('%s is from %s to %s', ([date, first, last]) => {
    expect([earliestDay(date), latestDay(date)]).toEqual([first, last]);
  });

  test('only what cannot overlap is surely before, and the order is one', () => {
    expect(isSurelyBefore('2023-08', '2023-09-01')).toBe(true);
    expect(isSurelyBefore('2023-08', '2023-08-31')).toBe(false);
    expect(isSurelyBefore('2023', '2023-08')).toBe(false);
    expect(['2024', '2023-08-12', '2023-08', '2023'].sort(compareRoughDays)).toEqual(
      ['2023', '2023-08-12', '2023-08', '2024'].sort((a, b) => compareRoughDays(a, b)),
    );
    expect(compareRoughDays('2023-08-01', '2023-08')).toBeLessThan(0);
  });
});

describe('steps stand in an order that can have happened', () => {
  test('a sentence needs a plea or a conviction, an outcome stands behind the charge', () => {
    expect(steps(step('charged', '2022-02-08'), step('sentenced', '2024-11-14'))).toEqual([
      'parties.0.charges.0.stages.1.kind is “Sentenced”, but no step before it is “Pleaded guilty” or “Convicted”.',
    ]);
    expect(steps(step('convicted', '2024-05-01'), step('charged', '2024-05-01'))).toEqual([
      'parties.0.charges.0.stages.1.kind is “Charged”, but “Convicted” stands before it.',
    ]);
    expect(steps(step('charged', '2022-02-08'), step('pleaded', '2022-01'))).toEqual([
      'parties.0.charges.0.stages.1.date is before the step above it, “Charged” (2022-02-08).',
    ]);
    expect(steps(step('charged', '2022-02-08'), step('pleaded', '2022'), step('sentenced', '2022'))).toEqual([]);
    expect(steps(step('pardoned', '2022'))).toHaveLength(1);
    expect(steps(step('motion', '2022'))).toHaveLength(1);
    expect(steps(step('charged', '2022'), step('motion', '2023'), step('motion-denied', '2024'))).toEqual([]);
    expect(steps(step('deferred', '2022'), step('dismissed', '2024'))).toEqual([]);
    expect(steps(step('charged', '2022'), step('liable', '2024'))).toEqual([
      'parties.0.charges.0.stages.1.kind is “Found liable”, which comes only in a “Civil or administrative case”.',
    ]);
    expect(steps(step('charged', '2022', { unsureOf: 'day' }))).toEqual([
      'parties.0.charges.0.stages.0.unsure is missing: say what is not sure, and why.',
    ]);
    expect(steps(step('sanctioned', '2022'), step('delisted', '2023'))).toEqual([]);
  });

  const kinds = Object.keys(STAGE_KINDS) as StageKindName[];
  const anySteps = fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      date: fc.constantFrom('2021', '2022', '2022-03', '2022-03-05', '2023-01-01'),
    }),
    { minLength: 1, maxLength: 8 },
  );

  test('whatever is accepted has no sentence without guilt, no charge after an outcome, no step surely too early', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(anySteps, (some) => {
        const stages = some.map(({ kind, date }) => step(kind, date));
        const isRefused = stageOrderProblems(charge('Fraud', stages)).length > 0;
        seen[isRefused ? 'refused' : 'accepted']++;
        const impossible = stages.some(({ kind, date }, index) => {
          const before = stages.slice(0, index);
          const had = (...names: StageKindName[]) => before.some((one) => names.includes(one.kind));
          return (
            before.some((one) => latestDay(date) < earliestDay(one.date)) ||
            (kind === 'sentenced' && !had('pleaded', 'convicted')) ||
            (kind === 'charged' && had('pleaded', 'convicted', 'acquitted', 'sentenced', 'tried', 'undecided')) ||
            kind === 'liable' ||
            (kind === 'motion-denied' && !had('motion')) ||
            (kind === 'delisted' && !had('sanctioned'))
          );
        });
        if (impossible) expect(isRefused).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(seen.accepted).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(20);
  });
});

describe('the checksum of a wallet address is verified', () => {
  const RIGHT: [Chain, string][] = [
    ['bitcoin', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ['bitcoin', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
    ['bitcoin', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'],
    ['bitcoin', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4'],
    ['bitcoin', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0'],
    ['ethereum', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['ethereum', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['tron', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ];

  test('addresses of BIP 173, BIP 350, EIP-55 and of each chain are right, each on its own chain alone', () => {
    for (const [chain, address] of RIGHT)
      for (const other of ['bitcoin', 'ethereum', 'tron'] as const)
        expect(addressProblem(other, address) === null, `${address} on ${other}`).toBe(other === chain);
  });

  // The capitals of EIP-55 find all but one in 4,000 mistakes.
  test('one wrong letter is found', () => {
    expect(addressProblem('ethereum', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD')).not.toBeNull();
    const strong = RIGHT.filter(([chain]) => chain !== 'ethereum');
    fc.assert(
      fc.property(
        fc.constantFrom(...strong),
        fc.nat(),
        fc.constantFrom(...'23abcdefhkq'),
        ([chain, address], at, letter) => {
          const index = 4 + (at % (address.length - 4));
          const wrong = address.slice(0, index) + letter + address.slice(index + 1);
          // Bech32 means the same in capitals.
          if (wrong.toLowerCase() === address.toLowerCase()) return;
          expect(addressProblem(chain, wrong), wrong).not.toBeNull();
        },
      ),
    );
  });

  test('a wrong version of Bech32, and an address of Ethereum without its capitals, are refused', () => {
    // Version 1 with the checksum of version 0 (BIP 350).
    expect(addressProblem('bitcoin', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd')).not.toBeNull();
    expect(addressProblem('ethereum', '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed')).toMatch(/EIP-55/);
  });

  test('only a sanctions list or a court document can show one', () => {
    const wallet = { chain: 'bitcoin' as const, address: RIGHT[0]![1], date: '2018', source: 'release' };
    expect(refusals({ wallets: [wallet] })).toEqual([
      'wallets.0.source must be a sanctions list or a court document: nothing else may show an address.',
    ]);
    const sources = [{ title: 'SDN list', publisher: 'OFAC', kind: 'sanctions-list' as const, key: 'release' }];
    expect(refusals({ wallets: [wallet], sources })).toEqual([]);
  });
});

test('what is no event rests on a source with a date too, and a country stands in a case once', () => {
  const said = { source: 'release' };
  const dated = { ...said, date: '2024' };
  const undated = 'is missing, and the source “release” has no date that could stand for it.';
  expect(refusals({ agencies: [{ organisation: 'fbi', ...said }] })).toEqual([`agencies.0.date ${undated}`]);
  expect(refusals({ jurisdictions: [{ country: 'US', ...said }] })).toEqual([`jurisdictions.0.date ${undated}`]);
  expect(refusals({ otherCountries: [{ country: 'KP', ...said }] })).toEqual([`otherCountries.0.date ${undated}`]);
  expect(refusals({ statutes: [{ citation: '18 U.S.C. § 1343', ...said }] })).toEqual([`statutes.0.date ${undated}`]);
  expect(refusals({ dockets: [{ court: 'A court', number: '1:23', ...said }] })).toEqual([`dockets.0.date ${undated}`]);
  const charges = [charge('Fraud', [step('charged', '2024')])];
  expect(refusals({ parties: [{ ...party('A', charges), ...said }] })).toEqual([`parties.0.date ${undated}`]);
  // The first step says what a party is, unless another source is named.
  expect(refusals({ parties: [party('A', charges)] })).toEqual([]);
  expect(refusals({ parties: [{ ...party('A', charges), ...dated }] })).toEqual([]);
  const twice = {
    jurisdictions: [{ country: 'US', ...dated } as const],
    otherCountries: [{ country: 'US', ...dated } as const],
  };
  expect(refusals(twice)).toEqual(['otherCountries.0.country stands in this case already: “US”.']);
});

test('a sum has an amount, a range has two ends in order', () => {
  expect(refusals({ assets: [sum('seized', undefined)] })).toHaveLength(1);
  expect(refusals({ assets: [sum('seized', undefined, { amounts: [{ unit: 'BTC', amount: 63.7 }] })] })).toEqual([]);
  expect(refusals({ assets: [sum('seized', 5, { usdUpper: 5 })] })).toHaveLength(1);
  expect(refusals({ assets: [sum('seized', 5, { usdUpper: 6 })] })).toEqual([]);
});

test('a step or a sum that names no source of the case is refused with line and column', () => {
  const text = [
    'title: The case of tests',
    'summary: A case that was made for tests, and that nobody should take for one of a court.',
    'kind: theft',
    'agencies:',
    '  - organisation: fbi',
    '    source: release',
    '    date: 2024-05',
    'jurisdictions:',
    '  - country: US',
    '    source: release',
    '    date: 2024-05',
    'parties:',
    '  - name: A. Example',
    '    role: individual',
    '    charges:',
    '      - what: Wire fraud',
    '        kind: criminal',
    '        stages:',
    '          - kind: charged',
    '            date: 2024-05',
    '            text: He was charged with fraud.',
    '            source: nobody',
    'sources:',
    '  - title: A release',
    '    publisher: An agency',
    '    kind: agency-release',
    '    key: release',
    '',
  ].join('\n');
  const problemsOf = (changed: string) => {
    const entry = checkEntryFile('content/cases/small.yaml', Buffer.from(changed));
    return [...entry.problems, ...checkMentions([entry])].filter(({ rule }) => rule !== 'reference');
  };
  expect(problemsOf(text)).toEqual([
    {
      file: 'content/cases/small.yaml',
      line: 22,
      column: 13,
      rule: 'source',
      message: 'No source of this case has the short name “nobody”. There are: release.',
    },
  ]);
  expect(
    problemsOf(text.replace('            source: nobody\n', '')).map(({ line, message }) => `${line} ${message}`),
  ).toEqual(['19 “parties, entry 1, charges, entry 1, stages, entry 1, source” is missing.']);
  const right = text.replace('source: nobody', 'source: release');
  expect(problemsOf(right)).toEqual([]);
  expect(problemsOf(right.replace('    source: release\n    date: 2024-05\njuris', 'juris'))).toMatchObject([
    { line: 5, message: '“agencies, entry 1, source” is missing.' },
  ]);
  expect(problemsOf(right.replace(/ {2}- country: US\n.*\n.*\n/, '  - US\n'))).toMatchObject([
    { line: 9, message: '“jurisdictions, entry 1” must be a group of fields, not a single value.' },
  ]);
  // A source that is leaned on for a date has one.
  const undated = right.replace(/\n {4}date: 2024-05(?=\njuris)/, '');
  expect(problemsOf(undated)).toMatchObject([
    {
      line: 5,
      message: '“agencies, entry 1, date” is missing, and the source “release” has no date that could stand for it.',
    },
  ]);
  expect(problemsOf(undated.replace('    key: release', '    date: 2024-05-06\n    key: release'))).toEqual([]);
});
