import { expect, test } from 'vitest';
import { caseItems } from '../../admin/editor/checklist/caseItems.ts';
import { checklist } from '../../admin/editor/checklist/checklist.ts';
import { charge, party, smallCase, step, sum } from '../support/caseEntries.ts';

const told = (items: ReturnType<typeof caseItems>) =>
  items.map(({ sort, place, words }) => `${sort}: ${place} ${words}`);

test('while a case is written the checklist says where it stands', () => {
  expect(told(caseItems({ ...smallCase() }))).toEqual([
    'note: Where it stands A. Example was charged with wire fraud on 6 May 2024 and is presumed innocent.',
  ]);
  expect(told(caseItems({}))).toEqual(['note: Where it stands Nothing has happened in this case yet.']);
  const begun = [
    { name: '', charges: [{ what: '', stages: [{ kind: 'charged' }, { kind: 'pleaded', date: '2024' }, {}] }] },
  ];
  expect(told(caseItems({ parties: begun }))).toEqual([
    'note: Where it stands [Name] pleaded guilty to [charge] in 2024.',
  ]);
});

test('a step or sum that names no source of the case, and a source that nothing names, are told with their place', () => {
  const one = smallCase({
    agencies: [],
    jurisdictions: [],
    parties: [party('A', [charge('Fraud', [step('charged', '2024', { source: 'court' })])])],
    assets: [sum('seized', 5, { source: 'nowhere' })],
  });
  expect(told(caseItems({ ...one })).slice(0, 3)).toEqual([
    'refusal: Parties 1, Charges and measures 1, Steps 1, Source names the source “court”, but no source below has that short name.',
    'refusal: Sums 1, Source names the source “nowhere”, but no source below has that short name.',
    'warning: Sources 1 is named by nothing in this case.',
  ]);
});

test('it stands with what the build would refuse: a sentence before a plea', () => {
  const stages = [step('charged', '2024-05-06'), step('sentenced', '2024-06')];
  const data = { ...smallCase({ parties: [party('A', [charge('Fraud', stages)])] }) };
  const [first] = checklist('cases', data, { now: 0, timeZone: 'UTC', isNew: true });
  expect(first).toMatchObject({
    sort: 'refusal',
    place: 'Parties 1, Charges and measures 1, Steps 2, Step',
    words: 'is “Sentenced”, but no step before it is “Pleaded guilty” or “Convicted”.',
  });
});
