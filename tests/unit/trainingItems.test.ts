import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { trainingFeeds } from '../../src/feeds/trainingFeeds.ts';
import { houseEntries } from '../support/storyEntries.ts';
import { trainingEntry, trainingSession } from '../support/trainingEntries.ts';

const sessions = [
  trainingSession({ announced: '2027-03-10T09:00:00Z', registrationCloses: '2027-04-30' }),
  trainingSession({
    key: 'weekly',
    firstDay: '2027-06-02',
    lastDay: undefined,
    startTime: '18:00',
    endTime: '20:00',
    status: 'cancelled',
    announced: '2027-03-20T09:00:00Z',
    changes: [{ date: '2027-04-01T09:00:00Z', what: 'The teacher is ill.' }],
    repeats: { every: 'week', times: 5 },
  }),
  trainingSession({ key: 'over', firstDay: '2027-03-02', lastDay: undefined }),
];
const archive = buildArchive(
  [...houseEntries(), trainingEntry('tracing', { sessions })],
  Date.parse('2027-04-10T12:00:00Z'),
);

const [all, ...narrow] = trainingFeeds(archive);
const items = all?.items ?? [];

test('programmes and the sessions to come are news, the newest first; one that repeats is announced once', () => {
  expect(items.map(({ published }) => new Date(published).toISOString())).toEqual([
    '2027-03-20T09:00:00.000Z',
    '2027-03-10T09:00:00.000Z',
    '2027-03-01T09:00:00.000Z',
  ]);
});

test('a session says when, where and until when; a cancellation keeps its name and its date of announcement', async () => {
  const [cancelled, open] = await Promise.all(items.slice(0, 2).map(({ entry }) => entry()));
  expect(open).toMatchObject({
    title: 'Tracing for beginners, 12–13 May 2027',
    summary: '12–13 May 2027. Vienna International Centre, in person.',
    url: 'https://small.example.org/training/tracing/#session:vienna-2027',
  });
  expect(open?.html).toContain('Register by 30 April 2027.');
  expect(cancelled).toMatchObject({
    id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/) as string,
    title: 'Cancelled: Tracing for beginners, 2 June 2027',
    summary: '2 June 2027, 18:00–20:00 Vienna time. Vienna International Centre, in person.',
    published: Date.parse('2027-03-20T09:00:00Z'),
    changed: Date.parse('2027-04-01T09:00:00Z'),
  });
  expect(cancelled?.html).toContain('The teacher is ill.');
});

test('each filter has a feed of its own, with the same items', () => {
  const judges = narrow.find(({ place }) => place === '/training/for/officers/');
  expect(judges?.items.every((item) => items.includes(item))).toBe(true);
  expect(narrow.find(({ place }) => place === '/training/in/at/')?.items).toHaveLength(3);
});

test('without training there is no feed of it', () => {
  expect(trainingFeeds(buildArchive(houseEntries(), 0))).toEqual([]);
});
