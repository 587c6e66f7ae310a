import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { outcomesSince } from '../../src/archive/cases/outcomes.ts';
import { storyContent } from '../../src/feeds/storyContent.ts';
import type { Stage } from '../../src/model/caseParty.ts';
import { caseEntry, charge, party, step } from '../support/caseEntries.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

/** A story of 6 May 2024, 10:00 UTC, and its case with these steps. */
function story(stages: Stage[], timeZone = 'UTC') {
  const entries = [
    ...houseEntries(timeZone),
    caseEntry('fraud', { parties: [party('Ann', [charge('Fraud', stages)])] }),
    articleEntry('told', { cases: ['fraud'] }),
  ];
  return buildArchive(entries, Date.parse('2026-11-23T12:00:00Z')).stories[0]!;
}
const since = (...stages: Stage[]) =>
  outcomesSince(story(stages), 'UTC').flatMap(({ entries }) => entries.map(({ stage }) => stage.date));

test('what happened after the day of the story, newest first, and nothing that may have come before it', () => {
  expect(since(step('charged', '2024-05-06'))).toEqual([]);
  expect(since(step('charged', '2023'), step('pleaded', '2024-05'), step('sentenced', '2024'))).toEqual([]);
  expect(since(step('charged', '2024-05-06'), step('pleaded', '2024-05-07'), step('sentenced', '2025'))).toEqual([
    '2025',
    '2024-05-07',
  ]);
  expect(since(step('charged', '2024-05-06'), step('pleaded', '2027-01-01'))).toEqual([]);
});

test('the day is that of the newsroom’s clock', () => {
  const late = story([step('charged', '2024-05-07')], 'Pacific/Kiritimati');
  expect(outcomesSince(late, 'Pacific/Kiritimati')).toEqual([]);
  expect(outcomesSince(late, 'UTC')).toHaveLength(1);
});

test('steps that are told of several parties in the same words stand once', () => {
  const charges = [charge('Fraud', [step('charged', '2024-05-06'), step('pleaded', '2024-08-01')])];
  const entries = [
    ...houseEntries(),
    caseEntry('fraud', { parties: [party('Ann', charges), party('Ben', charges)] }),
    articleEntry('told', { cases: ['fraud'] }),
  ];
  const [outcome] = outcomesSince(buildArchive(entries, Date.parse('2026-01-01')).stories[0]!, 'UTC');
  expect(outcome?.entries.map(({ parties }) => parties)).toEqual([['Ann', 'Ben']]);
});

test('what is sure of one party and not of another stands apart, so that the doubt is told', () => {
  const pleaded = (more: Partial<Stage>) => [charge('Fraud', [step('pleaded', '2024-08-01', more)])];
  const entries = [
    ...houseEntries(),
    caseEntry('fraud', {
      parties: [party('Ann', pleaded({})), party('Ben', pleaded({ unsure: 'The day was not seen.' }))],
    }),
    articleEntry('told', { cases: ['fraud'] }),
  ];
  const [outcome] = outcomesSince(buildArchive(entries, Date.parse('2026-01-01')).stories[0]!, 'UTC');
  expect(outcome?.entries.map(({ parties, stage }) => [parties, stage.unsure])).toEqual([
    [['Ben'], 'The day was not seen.'],
    [['Ann'], undefined],
  ]);
});

test('the feed tells it before the text, with the address of the case', () => {
  const told = story([step('charged', '2024-05-06'), step('pleaded', '2024-08', { unsure: 'The day was not seen.' })]);
  const content = storyContent(told, { nodes: [], headings: [] }, 'https://news.example.org', 'UTC');
  expect(content).toContain(
    '<p><strong>Since this story, August 2024: Pleaded guilty (Ann).</strong> It was pleaded then, says the release. Not confirmed: The day was not seen. <a href="https://news.example.org/cases/fraud/">Case: The case of tests</a></p>',
  );
  expect(content.indexOf('Since this story')).toBeLessThan(content.indexOf('Sources'));
});
