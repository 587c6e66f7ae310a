import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { caseFeeds } from '../../src/feeds/caseFeeds.ts';
import type { Case } from '../../src/model/case.ts';
import { caseEntry, charge, party, step } from '../support/caseEntries.ts';
import { houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2025-06-01T00:00:00Z');
const feedsOf = (...cases: [slug: string, change: Partial<Case>][]) =>
  caseFeeds(buildArchive([...houseEntries(), ...cases.map(([slug, change]) => caseEntry(slug, change))], NOW));
const fraud = (...dates: [Parameters<typeof step>[0], string][]) => ({
  parties: [
    party('A. Example', [
      charge(
        'Wire fraud',
        dates.map(([kind, date]) => step(kind, date)),
      ),
    ]),
  ],
});

describe('Feeds of cases', () => {
  test('a case has its steps, the newest first, and the feed of all has those of all', () => {
    const [all, one, two] = feedsOf(
      ['one', fraud(['charged', '2024-05-06'], ['sentenced', '2025-02-01'])],
      ['two', { title: 'Another case', ...fraud(['charged', '2024-07']) }],
    );
    expect([all?.place, one?.place, two?.place]).toEqual(['/cases/', '/cases/one/', '/cases/two/']);
    const days = all?.items.map(({ published }) => new Date(published).toISOString().slice(0, 10));
    expect(days).toEqual(['2025-02-01', '2024-07-01', '2024-05-06']);
  });

  test('a step says what happened, on what day, by which source, and where the case stands now', async () => {
    const [, one] = feedsOf(['one', fraud(['charged', '2024-05-06'])]);
    const entry = await one?.items[0]?.entry();
    expect(entry).toMatchObject({
      title: 'The case of tests: A. Example, charged',
      summary: '6 May 2024: It was charged then, says the release.',
      url: 'https://small.example.org/cases/one/#case:2024-05-06',
      categories: ['FBI'],
    });
    expect(entry?.html).toContain('A release, An agency');
    expect(entry?.html).toContain('Where the case stands:');
  });

  test('a step keeps its identifier when others come, and no two have one', async () => {
    const ids = async (feeds: ReturnType<typeof feedsOf>) =>
      Promise.all((feeds[0]?.items ?? []).map(async (item) => (await item.entry()).id));
    const before = await ids(feedsOf(['one', fraud(['charged', '2024-05-06'])]));
    const after = await ids(feedsOf(['one', fraud(['charged', '2024-05-06'], ['sentenced', '2025-02-01'])]));
    expect(after).toEqual([expect.any(String), before[0]]);
    expect(new Set(after).size).toBe(2);
    expect(before[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
  });

  test('a step whose day is known better later is no new step, and two of a kind are two', async () => {
    const ids = async (...steps: Parameters<typeof fraud>) =>
      Promise.all((feedsOf(['one', fraud(...steps)])[0]?.items ?? []).map(async (item) => (await item.entry()).id));
    const before = await ids(['charged', '2024'], ['appealed', '2025-02']);
    expect(await ids(['charged', '2024-05-06'], ['appealed', '2025-02-11'])).toEqual(before);
    const [newest, ...known] = await ids(
      ['charged', '2024-05-06'],
      ['appealed', '2025-02-11'],
      ['appealed', '2025-04'],
    );
    expect(known).toEqual(before);
    expect(before).not.toContain(newest);
  });

  test('a step that several charges and parties took in the same words is one item', async () => {
    const charged = step('charged', '2024-05-06');
    const counts = ['Wire fraud', 'Money laundering'].map((what) => charge(what, [charged]));
    const sentenced = charge('Wire fraud', [charged, step('sentenced', '2024-05-06')]);
    const parties = [party('Ann', counts), party('Ben', [sentenced])];
    const [, one] = feedsOf(['one', { parties }]);
    const entries = await Promise.all(one?.items.map((item) => item.entry()) ?? []);
    expect(entries.map(({ title, url }) => [title, url])).toEqual([
      ['The case of tests: Ben, sentenced', 'https://small.example.org/cases/one/#case:2024-05-06-2'],
      ['The case of tests: Ann and Ben, charged', 'https://small.example.org/cases/one/#case:2024-05-06'],
    ]);
    expect(entries[1]?.html).toContain('Ann; Wire fraud, Money laundering. Ben; Wire fraud.');
    const [, before] = feedsOf(['one', { parties: [party('Ann', [charge('Wire fraud', [charged])])] }]);
    expect(entries[1]?.id).toBe((await before?.items[0]?.entry())?.id);
  });

  test('a step that is corrected keeps its identifier and its date, and says when it changed', async () => {
    const archive = buildArchive([...houseEntries(), caseEntry('one', fraud(['charged', '2024-05-06']))], NOW);
    const corrected = Date.parse('2025-03-04T10:00:00Z');
    const itemWith = async (changes: [string, number][]) => caseFeeds(archive, new Map(changes))[1]?.items[0]?.entry();
    const before = await itemWith([]);
    const after = await itemWith([['one\nA. Example\nWire fraud\ncharged', corrected]]);
    expect(after).toEqual({ ...before, changed: corrected });
    expect(before?.changed).toBe(before?.published);
  });

  test('without cases there is none', () => {
    expect(feedsOf()).toEqual([]);
  });
});
