import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseSentence, partySentence } from '../../src/archive/cases/standingSentence.ts';
import { partyStanding } from '../../src/archive/cases/standing.ts';
import type { Party } from '../../src/model/caseParty.ts';
import { CHARGE_KINDS, PARTY_ROLES } from '../../src/model/caseParty.ts';
import type { UnsureOf } from '../../src/model/caseStage.ts';
import { STAGE_KINDS, type StageKindName } from '../../src/model/stageKinds.ts';
import { stageOrderProblems } from '../../src/model/stageOrder.ts';
import { charge, party, smallCase, step } from '../support/caseEntries.ts';

const sentence = (...parties: Party[]) => caseSentence(smallCase({ parties }));
const of = (...charges: Party['charges']) => sentence(party('Ann Example', charges));

describe('where a case stands, in one sentence', () => {
  test('the last step that decides speaks, with its day as far as it is known', () => {
    expect(of(charge('Wire fraud', [step('charged', '2024-05-06')]))).toBe(
      'Ann Example was charged with wire fraud on 6 May 2024 and is presumed innocent.',
    );
    expect(of(charge('Wire fraud', [step('charged', '2024-05-06'), step('pleaded', '2024-08')]))).toBe(
      'Ann Example pleaded guilty to wire fraud in August 2024.',
    );
    expect(of(charge('Wire fraud', [step('pleaded', '2024', { unsure: 'The day was not seen.' })]))).toBe(
      'Ann Example pleaded guilty to wire fraud in 2024 (not confirmed).',
    );
    expect(of(charge('Wire fraud', [step('charged', '2023'), step('dismissed', '2024-10-23')]))).toBe(
      'Ann Example is no longer accused of wire fraud: it was dismissed or withdrawn on 23 October 2024.',
    );
  });

  test('each count stands for itself: convicted on one, presumed innocent on two', () => {
    const charged = step('charged', '2023-08-23');
    expect(
      of(
        charge('Running an unlicensed business', [charged, step('convicted', '2025-08-06')]),
        charge('Money laundering', [charged, step('undecided', '2025-08-06')]),
        charge('Breach of sanctions', [charged, step('undecided', '2025-08-06')]),
      ),
    ).toBe(
      'Ann Example was convicted of running an unlicensed business on 6 August 2025; and is accused of money laundering and breach of sanctions (a jury could not agree on 6 August 2025), and is presumed innocent of what is undecided.',
    );
  });

  test('an appeal is open until it has ended', () => {
    const decided = [step('convicted', '2019-03-15'), step('sentenced', '2019-03-15'), step('appealed', '2019-04')];
    expect(of(charge('Forgery', decided))).toMatch(
      /sentenced for forgery on 15 March 2019, and appealed in April 2019\.$/,
    );
    const heard = [...decided, step('heard', '2020-01-07')];
    expect(of(charge('Forgery', [...heard, step('motion', '2020-02-10')]))).toMatch(
      /appealed in April 2019 \(the appeal was heard on 7 January 2020; a motion was filed on 10 February 2020\)\.$/,
    );
    expect(of(charge('Forgery', [...heard, step('upheld', '2020-06-11')]))).toBe(
      'Ann Example was sentenced for forgery on 15 March 2019, upheld on appeal on 11 June 2020.',
    );
    expect(of(charge('Forgery', [...decided, step('overturned', '2020-06-11')]))).toBe(
      'Ann Example had the decision for forgery overturned on 11 June 2020.',
    );
  });

  test('a civil court finds liable, a deferred prosecution convicts nobody, a motion leaves things as they are', () => {
    const sued = [step('alleged', '2023-02-16'), step('liable', '2024-04-05')];
    expect(of(charge('Securities fraud', sued, 'civil'))).toBe(
      'Ann Example was found liable for securities fraud on 5 April 2024.',
    );
    expect(of(charge('Running an unlicensed business', [step('deferred', '2025-01-27')]))).toBe(
      'Ann Example made a deferred prosecution agreement over running an unlicensed business on 27 January 2025, which is no conviction.',
    );
    const hung = [step('charged', '2023-08-23'), step('undecided', '2025-08-06'), step('motion', '2026-03')];
    expect(of(charge('Money laundering', hung))).toBe(
      'Ann Example is accused of money laundering (a jury could not agree on 6 August 2025; a motion was filed in March 2026) and is presumed innocent.',
    );
    const refused = [step('convicted', '2024-03-01'), step('motion', '2024-04'), step('motion-denied', '2024-05-02')];
    expect(of(charge('Forgery', refused))).toBe(
      'Ann Example was convicted of forgery on 1 March 2024 (a motion was denied on 2 May 2024).',
    );
  });

  test('a date says what of it is not sure, and a sum that is not sure is no matter of the sentence', () => {
    const said = (date: string, unsureOf?: UnsureOf) =>
      of(charge('Forgery', [step('pleaded', date, { unsure: 'It was not seen.', ...(unsureOf && { unsureOf }) })]));
    expect(said('2024-05-06', 'day')).toBe('Ann Example pleaded guilty to forgery on 6 May 2024 (day not confirmed).');
    expect(said('2024-05', 'day')).toBe('Ann Example pleaded guilty to forgery in May 2024.');
    expect(said('2024-05', 'date')).toBe('Ann Example pleaded guilty to forgery in May 2024 (date not confirmed).');
    expect(said('2024-05-06', 'figure')).toBe('Ann Example pleaded guilty to forgery on 6 May 2024.');
    expect(said('2024-05-06')).toBe('Ann Example pleaded guilty to forgery on 6 May 2024 (not confirmed).');
  });

  test('several parties are told together when they stand alike, and counted when they are many', () => {
    const fraud = [charge('Wire fraud', [step('pleaded', '2024-05-06')])];
    const names = ['Ann', 'Ben', 'Cyd', 'Dan'];
    expect(sentence(...names.slice(0, 2).map((name) => party(name, fraud)))).toBe(
      'Ann and Ben pleaded guilty on 6 May 2024.',
    );
    expect(sentence(...names.map((name) => party(name, fraud)))).toBe('4 parties pleaded guilty on 6 May 2024.');
    const mixer = party('Mixer', [charge('Sanctions', [step('sanctioned', '2022-08-08')], 'sanctions')], 'service');
    const accused = [charge('Wire fraud', [step('charged', '2024-05-06')])];
    expect(sentence(mixer, party('Ann', accused), party('Ben', accused))).toBe(
      'Mixer was put under sanctions on 8 August 2022; Ann and Ben were charged on 6 May 2024 and are presumed innocent.',
    );
  });

  test('an agency that names somebody in public has decided nothing', () => {
    const named = [charge('The Ronin theft', [step('alleged', '2022-04-14')], 'statement')];
    expect(sentence(party('Lazarus Group', named, 'group'))).toBe(
      'Lazarus Group was named by an agency on 14 April 2022 over the Ronin theft (we know of no ruling).',
    );
  });

  test('what is not decided is presumed once, and a suit of a regulator is no criminal charge', () => {
    expect(
      of(
        charge('Wire fraud', [step('charged', '2024-05-06')]),
        charge('Bribery', [step('arrested', '2024-06-01')]),
        charge('Selling unregistered securities', [step('alleged', '2024-05-06')], 'civil'),
      ),
    ).toBe(
      'Ann Example was charged with wire fraud on 6 May 2024; was arrested on 1 June 2024, accused of bribery; and was accused of selling unregistered securities in a civil case on 6 May 2024 (we know of no ruling) and is presumed innocent.',
    );
    const group = party('A group of founders', [charge('Fraud', [step('arrested', '2024-05')])], 'group');
    const fined = party('Firm', [charge('Fraud', [step('fined', '2024')], 'civil')], 'company');
    expect(sentence(fined, group)).toBe(
      'Firm was fined in 2024; a group of founders was arrested in May 2024 and is presumed innocent.',
    );
  });

  test('names and abbreviations keep their capitals', () => {
    expect(of(charge('Bank Secrecy Act breaches', [step('fined', '2024')]))).toContain('for Bank Secrecy Act breaches');
    expect(of(charge('AML failures', [step('fined', '2024')]))).toContain('for AML failures');
  });
});

/** A charge or measure that could have gone so. */
const anyCharge = fc
  .tuple(
    fc.array(fc.constantFrom(...(Object.keys(STAGE_KINDS) as StageKindName[])), { minLength: 1, maxLength: 7 }),
    fc.constantFrom(...(Object.keys(CHARGE_KINDS) as (keyof typeof CHARGE_KINDS)[])),
  )
  .map(([kinds, sort]) =>
    charge(
      'Wire fraud',
      kinds.map((kind, index) => step(kind, `20${10 + index}-05-06`)),
      sort,
    ),
  )
  .filter((one) => stageOrderProblems(one).length === 0);
const anyParty = fc
  .tuple(
    fc.constantFrom('Ann', 'Ben', 'Cyd'),
    fc.constantFrom(...(Object.keys(PARTY_ROLES) as Party['role'][])),
    fc.array(anyCharge, { minLength: 1, maxLength: 3 }),
  )
  .map(([name, role, charges]) => party(name, charges, role));

describe('of whatever data', () => {
  test('a sentence says guilt only where a court or a plea did, and presumes innocence of whoever awaits one', () => {
    fc.assert(
      fc.property(anyParty, (one) => {
        const said = partySentence(partyStanding(one));
        const has = (...kinds: StageKindName[]) =>
          one.charges.some(({ stages }) => stages.some(({ kind }) => kinds.includes(kind)));
        expect(said).toMatch(/^[ABC]\w+ .*\.$/);
        expect(said).not.toMatch(/undefined|\[object|null| {2}|;\.|\(\)/);
        if (/pleaded guilty/.test(said)) expect(has('pleaded')).toBe(true);
        if (/convicted/.test(said)) expect(has('convicted')).toBe(true);
        if (/sentenced/.test(said)) expect(has('sentenced')).toBe(true);
        if (/found liable/.test(said)) expect(has('liable')).toBe(true);
        if (/deferred/.test(said)) expect(said).toMatch(/deferred prosecution agreement[^;]*, which is no conviction/);
        const awaits =
          ['individual', 'company', 'group'].includes(one.role) &&
          one.charges.some(({ kind, stages }) => {
            const states = stages.map((stage) => STAGE_KINDS[stage.kind].leaves).filter((leaves) => leaves !== 'same');
            return kind === 'criminal' && ['accused', 'open'].includes(states.at(-1) ?? 'open');
          });
        expect(/presumed innocent/.test(said)).toBe(awaits);
      }),
      { numRuns: 500 },
    );
  });

  test('the sentence of a case names or counts every party, and says of each no more than its own sentence', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyParty, { minLength: 2, maxLength: 3, selector: ({ name }) => name }), (parties) => {
        const said = sentence(...parties);
        for (const { name } of parties) expect(said).toContain(name);
        const own = parties.map((one) => partySentence(partyStanding(one))).join(' ');
        for (const word of ['convicted', 'pleaded guilty', 'sentenced', 'presumed innocent', 'pardoned'])
          expect(said.includes(word), `${word}: ${said}`).toBe(own.includes(word));
      }),
      { numRuns: 300 },
    );
  });
});
