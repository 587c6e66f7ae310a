import { describe, expect, test } from 'vitest';
import { caseFile } from '../../src/archive/cases/caseFile.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import { comingDates, openNotice } from '../../src/archive/cases/victims.ts';
import { caseSchema, type Case, type VictimNotice } from '../../src/model/case.ts';
import { caseEntry, smallCase } from '../support/caseEntries.ts';

const NOTICE: VictimNotice = {
  text: 'Who lost coins may claim them back.',
  link: 'https://www.justice.gov/claims',
  date: '2026-11-20',
  source: 'release',
};
/** The case of these tests as it stands on a day. */
const fileOf = (change: Partial<Case>, today: string) =>
  // The builder of entries does not tell kinds apart.
  caseFile(caseEntry('harbour', change) as Entry<'cases'>, () => undefined, today);
const isOpen = (more: Partial<VictimNotice>, today: string) =>
  openNotice(fileOf({ victimNotice: { ...NOTICE, ...more } }, today), today) !== null;

describe('a notice to victims', () => {
  test('stays to the end of the last day to claim, and then goes by itself', () => {
    expect(isOpen({ deadline: '2026-12-31' }, '2026-12-31')).toBe(true);
    expect(isOpen({ deadline: '2026-12-31' }, '2027-01-01')).toBe(false);
    // The deadline speaks, whatever day somebody meant to look again.
    expect(isOpen({ deadline: '2026-12-31', showUntil: '2027-06-30' }, '2027-01-01')).toBe(false);
    expect(isOpen({ showUntil: '2027-06-30' }, '2027-06-30')).toBe(true);
    expect(isOpen({ showUntil: '2027-06-30' }, '2027-07-01')).toBe(false);
  });

  test('cannot stay for ever, and leads to an official page', () => {
    const problems = (victimNotice: unknown) =>
      caseSchema.safeParse({ ...smallCase(), victimNotice }).error?.issues.map(({ path }) => path.join('.'));
    expect(problems(NOTICE)).toEqual(['victimNotice.showUntil']);
    expect(problems({ ...NOTICE, deadline: '2026-12-31', link: undefined })).toEqual(['victimNotice.link']);
    expect(problems({ ...NOTICE, deadline: '2026-12-31', source: undefined })).toEqual(['victimNotice.source']);
  });
});

test('a date that moved was to be on another day', () => {
  const problems = (...movedFrom: string[]) => {
    const comingDates = [{ date: '2027-02-01', what: 'A hearing of the tests', source: 'release', movedFrom }];
    return caseSchema.safeParse({ ...smallCase(), comingDates }).error?.issues.map(({ path }) => path.join('.'));
  };
  expect(problems()).toBeUndefined();
  expect(problems('2027-02-01', '2027-01-11')).toBeUndefined();
  expect(problems('2026-12-01', '2027-02-01')).toEqual(['comingDates.0.movedFrom.1']);
});

test('coming dates are those that are not over, soonest first', () => {
  const dates = ['2027-02-01', '2026-11-23', '2026-11-22'].map((date) => ({
    date,
    what: 'A hearing of the tests',
    source: 'release',
  }));
  const file = fileOf({ comingDates: dates }, '2026-11-23');
  expect(comingDates(file, '2026-11-23').map(({ date }) => date)).toEqual(['2026-11-23', '2027-02-01']);
});
