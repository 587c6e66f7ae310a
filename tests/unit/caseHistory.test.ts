import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { historyOf } from '../../src/archive/cases/caseHistory.ts';
import { recordChanges } from '../../src/archive/cases/recordChanges.ts';
import { editsIn } from '../../src/archive/cases/recordEdits.ts';
import { changesIn, stepNames } from '../../src/archive/cases/stepChanges.ts';
import type { Case } from '../../src/model/case.ts';
import type { Stage } from '../../src/model/caseParty.ts';
import { charge, party, smallCase, step, sum } from '../support/caseEntries.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'case-history-'));
  const save = (slug: string, text: string, when: string) => {
    mkdirSync(join(folder, 'content/cases'), { recursive: true });
    writeFileSync(join(folder, `content/cases/${slug}.yaml`), text);
    git(when, 'add', '--all');
    git(when, 'commit', '--quiet', '--message', `${slug}: ${text}`);
  };
  git('', 'init', '--quiet', '--initial-branch=main');
  save('pontoon', stringify(smallCase()), '2026-01-04T12:00:00Z');
  save('pontoon', stringify(smallCase(), { lineWidth: 20, indent: 4 }), '2026-01-05T12:00:00Z');
  save('harbour', 'title: First', '2026-01-10T12:00:00Z');
  save('quay', 'first', '2026-02-10T12:00:00Z');
  // Two changes on one day, of which the newsroom in Tokyo has the second on the next one.
  const tried = { parties: [party('Ann', [charge('Fraud', [step('sentenced', '2024-05')])])] };
  save('harbour', stringify({ title: 'Second', ...tried }), '2026-03-01T12:00:00Z');
  save('harbour', stringify({ title: 'Third', ...tried }), '2026-03-01T18:00:00Z');
  git('', 'switch', '--quiet', '--create', 'cms/cases/quay');
  save('quay', 'a draft', '2026-04-01T12:00:00Z');
  git('', 'switch', '--quiet', 'main');
  git('2026-04-20T12:00:00Z', 'merge', '--quiet', '--no-ff', '--message', 'Publish it', 'cms/cases/quay');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function git(when: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false'];
  const env = when ? { ...process.env, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when } : process.env;
  execFileSync('git', [...who, ...args], { cwd: folder, env, stdio: 'ignore' });
}

test('a record has the days on which it changed on the site, by the clock of the newsroom', () => {
  const daysIn = (timeZone: string, slug: string) =>
    historyOf(editsIn(folder, timeZone))
      .get(slug)
      ?.map(({ day }) => day);
  expect(daysIn('UTC', 'harbour')).toEqual(['2026-03-01', '2026-01-10']);
  expect(daysIn('Asia/Tokyo', 'harbour')).toEqual(['2026-03-02', '2026-03-01', '2026-01-10']);
  expect(daysIn('UTC', 'quay'), 'a draft counts when it is published').toEqual(['2026-04-20', '2026-02-10']);
  expect(daysIn('UTC', 'pier')).toBeUndefined();
});

test('it says what changed, newest first, all changes of a day together', () => {
  expect(historyOf(editsIn(folder, 'UTC')).get('harbour')).toEqual([
    { day: '2026-03-01', what: ['added: Sentenced, May 2024 (Ann)', 'changed: Title and Parties'] },
    { day: '2026-01-10', what: [] },
  ]);
});

describe('what a change did to a record', () => {
  const before = smallCase({ assets: [sum('seized', 100)] });
  const to = (change: Partial<Case>) => recordChanges({ ...before }, { ...before, ...change });
  const steps = (...stages: Stage[]) => ({ parties: [party('A. Example', [charge('Wire fraud', stages)])] });
  const charged = step('charged', '2024-05-06');

  test('steps and sums are told one by one, other fields by their names', () => {
    expect(to(steps(charged, step('pleaded', '2025')))).toEqual(['added: Pleaded guilty, 2025 (A. Example)']);
    expect(to(steps({ ...charged, text: 'Other words than before.' }))).toEqual([
      'changed: Charged, 6 May 2024 (A. Example)',
    ]);
    expect(to(steps(step('charged', '2024-05-07')))).toEqual([
      'added: Charged, 7 May 2024 (A. Example)',
      'taken out: Charged, 6 May 2024 (A. Example)',
    ]);
    expect(to({ assets: [sum('seized', 200)] })).toEqual(['changed: sum “Bitcoin of the case”']);
    expect(to({ title: 'Another name of it', relatedCases: ['b'] })).toEqual(['changed: Title and Related cases']);
  });

  test('what cannot be read tells nothing', () => {
    for (const record of [{}, { parties: 3, assets: {} }, { parties: [{ charges: [{ stages: [{ date: [] }] }] }] }])
      expect(recordChanges(record, record)).toEqual([]);
  });
});

test('another layout is no change, and what is no record has no history', () => {
  expect(historyOf(editsIn(folder, 'UTC')).get('pontoon')).toEqual([
    { day: '2026-01-05', what: [] },
    { day: '2026-01-04', what: [] },
  ]);
  expect(
    historyOf(editsIn(folder, 'UTC'))
      .get('quay')
      ?.map(({ what }) => what),
  ).toEqual([[], []]);
});

test('a step is corrected when its words, its day or its doubt are others, and not when it is entered', () => {
  const accused = (...stages: Stage[]) => ({ ...smallCase(), parties: [party('Ann', [charge('Fraud', stages)])] });
  const [charged, sentenced] = [step('charged', '2024-05'), step('sentenced', '2025')];
  const edit = (instant: number, before: object, after: object) => ({
    ...{ slug: 'one', day: '2026-01-01', instant, isNew: false },
    before: { ...before },
    after: { ...after },
  });
  const [first, second] = stepNames('one', [
    { party: 'Ann', what: 'Fraud', kind: 'charged' },
    { party: 'Ann', what: 'Fraud', kind: 'sentenced' },
  ]);
  const better = { ...charged, date: '2024-05-06' };
  const sure = { ...better, text: 'Other words than before.' };
  const edits = [
    edit(40, accused(sure, sentenced), { ...accused(sure, { ...sentenced, source: 'order' }), title: 'Another' }),
    edit(30, accused(better), accused(sure, sentenced)),
    edit(20, accused(charged), accused(better)),
    { ...edit(10, {}, accused(charged)), before: null, isNew: true },
  ];
  expect([...changesIn(edits)]).toEqual([[first, 30]]);
  expect([...changesIn(edits.slice(2))]).toEqual([[first, 20]]);
  const doubted = { ...sentenced, unsure: 'The day was not seen.' };
  expect([...changesIn([edit(50, accused(sure, sentenced), accused(sure, doubted))])]).toEqual([[second, 50]]);
});

test('without Git there is no history, and no failure', () => {
  expect(historyOf(editsIn(tmpdir(), 'UTC')).size).toBe(0);
});
