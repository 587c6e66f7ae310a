import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { isPublic } from '../../src/archive/publicAddress.ts';
import { sessionsUnder, trainingFacets, trainingFilterPages, filterMarks } from '../../src/archive/trainingFilters.ts';
import {
  pastSessions,
  programmesBy,
  programmesOf,
  storiesAbout,
  upcomingSessions,
} from '../../src/archive/trainingIndex.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';
import { trainingEntry, trainingSession } from '../support/trainingEntries.ts';

const NOW = Date.parse('2027-06-01T00:00:00Z');
const archive = buildArchive(
  [
    ...houseEntries(),
    trainingEntry('tracing', {
      providers: ['fbi', 'house'],
      formats: ['in-person', 'online'],
      countries: ['DE'],
      sessions: [
        trainingSession(),
        trainingSession({ key: 'autumn', firstDay: '2027-10-04', lastDay: undefined }),
        trainingSession({
          key: 'web',
          firstDay: '2027-07-01',
          lastDay: undefined,
          format: 'online',
          country: undefined,
        }),
        trainingSession({ key: 'off', firstDay: '2027-07-02', lastDay: undefined, status: 'cancelled' }),
      ],
    }),
    trainingEntry('a-video', { title: 'A video', eligibility: ['open', 'officers'], formats: ['self-paced'] }),
    trainingEntry('draft', { title: 'A draft', status: 'draft', providers: ['house'] }),
    trainingEntry('later', { title: 'Later', published: '2027-06-01T00:00:01Z' }),
    articleEntry('about-it', { training: ['tracing', 'draft'] }),
  ],
  NOW,
);

describe('the training of a newsroom', () => {
  test('drafts and what is dated later are nowhere', () => {
    expect(archive.training.map(({ slug }) => slug)).toEqual(['a-video', 'tracing']);
    expect(isPublic('/training/tracing/', archive)).toBe(true);
    expect(isPublic('/training/draft/', archive)).toBe(false);
    expect(isPublic('/training/past/', archive)).toBe(true);
  });

  test('sessions stand in order; what is over is the archive, and what is cancelled stays', () => {
    expect(upcomingSessions(archive).map(({ slug, state }) => `${slug} ${state}`)).toEqual([
      'web announced',
      'off cancelled',
      'autumn announced',
    ]);
    expect(pastSessions(archive).map(({ slug }) => slug)).toEqual(['vienna-2027']);
  });

  test('a provider without a story has a page all the same, and gathers its programmes', () => {
    expect(archive.organisations).toEqual([]);
    expect(archive.trainers.map(({ slug }) => slug)).toEqual(['fbi', 'house']);
    expect(isPublic('/organisations/fbi/', archive)).toBe(true);
    expect(programmesBy(archive, 'fbi').map(({ slug }) => slug)).toEqual(['tracing']);
    expect(programmesBy(archive, 'nobody')).toEqual([]);
  });

  test('a story and its programmes know each other, as far as they are listed', () => {
    const [story] = archive.stories;
    const tracing = archive.training[1]!;
    expect(programmesOf(archive, story!)).toEqual([tracing]);
    expect(storiesAbout(archive, tracing)).toEqual([story]);
  });

  test('each filter counts the programmes that it leaves', () => {
    const counts = Object.fromEntries(
      trainingFacets(archive).map(({ name, options }) => [
        name,
        options.map(({ value, programmes }) => `${value} ${programmes.length}`),
      ]),
    );
    expect(counts).toEqual({
      for: ['officers 2', 'open 1'],
      format: ['in-person 1', 'online 1', 'self-paced 1'],
      level: [],
      in: ['at 1', 'de 1'],
      language: [],
      by: ['fbi 1', 'house 2'],
      cost: ['free 2'],
    });
    expect(filterMarks(archive.training[0]!)).toEqual([
      'for:open',
      'for:officers',
      'format:self-paced',
      'by:house',
      'cost:free',
    ]);
  });

  test('a calendar of a country or a format has its sessions and no others of the same programme', () => {
    const under = (address: string) =>
      sessionsUnder(trainingFilterPages(archive).find((one) => one.address === address)!).map(({ slug }) => slug);
    expect(under('/training/in/at/')).toEqual(['off', 'autumn', 'vienna-2027']);
    expect(under('/training/in/de/')).toEqual([]);
    expect(under('/training/format/online/')).toEqual(['web']);
    expect(under('/training/format/self-paced/')).toEqual([]);
    expect(under('/training/for/officers/')).toHaveLength(4);
    expect(under('/training/cost/free/')).toHaveLength(4);
    expect(under('/training/by/fbi/')).toHaveLength(4);
  });
});
