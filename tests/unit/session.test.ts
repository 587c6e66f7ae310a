import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOver, sessionsOf, type Session } from '../../src/archive/session.ts';
import { checkSession } from '../../src/model/sessionRules.ts';
import type { TrainingSession } from '../../src/model/session.ts';
import { occurrencesOf } from '../../src/model/sessionTimes.ts';
import { trainingSession } from '../support/trainingEntries.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const spans = (change: Partial<TrainingSession>) =>
  occurrencesOf(trainingSession(change)).map(({ start, end }) => `${iso(start)} ${iso(end)}`);

describe('a session is at its hours on the clock of its own place', () => {
  test('whole days begin and end at midnight there, the last day included', () => {
    expect(spans({})).toEqual(['2027-05-11T22:00:00.000Z 2027-05-13T22:00:00.000Z']);
    expect(spans({ timeZone: 'Asia/Tbilisi', lastDay: undefined })).toEqual([
      '2027-05-11T20:00:00.000Z 2027-05-12T20:00:00.000Z',
    ]);
  });

  test('hours are those of the place, on each side of the change of clocks', () => {
    const hours = { startTime: '09:30', endTime: '17:00', lastDay: undefined };
    expect(spans({ ...hours, firstDay: '2027-03-26' })).toEqual(['2027-03-26T08:30:00.000Z 2027-03-26T16:00:00.000Z']);
    expect(spans({ ...hours, firstDay: '2027-03-29' })).toEqual(['2027-03-29T07:30:00.000Z 2027-03-29T15:00:00.000Z']);
  });

  test('a weekly session begins at the same hour of the clock when clocks go forward between two of them', () => {
    const change = { firstDay: '2027-10-20', lastDay: undefined, startTime: '18:00', endTime: '20:00' };
    expect(spans({ ...change, repeats: { every: 'week', times: 3 } }).map((span) => span.slice(0, 20))).toEqual([
      '2027-10-20T16:00:00.',
      '2027-10-27T16:00:00.',
      '2027-11-03T17:00:00.',
    ]);
  });

  test('a monthly session is on the same day of each month, over the end of the year', () => {
    const days = occurrencesOf(
      trainingSession({ firstDay: '2027-11-28', lastDay: undefined, repeats: { every: 'month', times: 4 } }),
    ).map(({ firstDay }) => firstDay);
    expect(days).toEqual(['2027-11-28', '2027-12-28', '2028-01-28', '2028-02-28']);
  });

  test('a day whose midnight the clocks skip begins at the first time that they show', () => {
    // In Beirut clocks went from 00:00 to 01:00 on 27 March 2022 (IANA tz, asia).
    const [only] = occurrencesOf(
      trainingSession({ firstDay: '2022-03-27', lastDay: undefined, timeZone: 'Asia/Beirut' }),
    );
    expect(iso(only!.start)).toBe('2022-03-26T22:00:00.000Z');
    expect(only!.end - only!.start).toBe(23 * 3_600_000);
  });

  test('whatever is right ends after it begins, in every zone and on every day', () => {
    const zones = fc.constantFrom('UTC', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const every = fc.constantFrom('day' as const, 'week' as const, 'fortnight' as const, 'month' as const);
    fc.assert(
      fc.property(zones, day, every, fc.integer({ min: 2, max: 20 }), (timeZone, firstDay, often, times) => {
        const session = trainingSession({ timeZone, firstDay, lastDay: undefined, repeats: { every: often, times } });
        if (checkSession(session).length > 0) return;
        const all = occurrencesOf(session);
        expect(all).toHaveLength(times);
        for (const [index, { start, end }] of all.entries()) {
          expect(end).toBeGreaterThan(start);
          if (index > 0) expect(start).toBeGreaterThanOrEqual(all[index - 1]!.end);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a session stands where its dates and its organiser say', () => {
  const owner = { id: 'urn:uuid:00000000-0000-4000-8000-00000000000a', slug: 'tracing', title: 'Tracing' };
  const at = (moment: string, change: Partial<TrainingSession> = {}): Session[] =>
    sessionsOf(trainingSession(change), owner, Date.parse(moment));
  const state = (moment: string, change: Partial<TrainingSession> = {}) => at(moment, change)[0]?.state;

  test('it runs from its first moment and is past at its last, by its own clock', () => {
    expect(state('2027-05-11T21:59:59Z')).toBe('announced');
    expect(state('2027-05-11T22:00:00Z')).toBe('running');
    expect(state('2027-05-13T21:59:59Z')).toBe('running');
    expect(state('2027-05-13T22:00:00Z')).toBe('past');
  });

  test('registration opens with its first day and closes when its last day is over there', () => {
    const dates = { registrationOpens: '2027-04-01', registrationCloses: '2027-04-30' };
    expect(state('2027-03-31T21:59:59Z', dates)).toBe('announced');
    expect(state('2027-03-31T22:00:00Z', dates)).toBe('open');
    expect(at('2027-04-30T21:59:59Z', dates)[0]).toMatchObject({ state: 'open', deadline: '2027-04-30' });
    expect(at('2027-04-30T22:00:00Z', dates)[0]).toMatchObject({ state: 'closed', deadline: null });
    expect(state('2027-04-15T00:00:00Z', { ...dates, status: 'full' })).toBe('full');
  });

  test('a cancelled session stays among those to come until its time has passed', () => {
    const [cancelled] = at('2027-05-12T00:00:00Z', { status: 'cancelled' });
    expect(cancelled).toMatchObject({ state: 'cancelled', sequence: 1 });
    expect(isOver(cancelled!, Date.parse('2027-05-13T21:59:59Z'))).toBe(false);
    expect(isOver(cancelled!, Date.parse('2027-05-13T22:00:00Z'))).toBe(true);
  });

  test('each time of one that repeats has a name for ever, and one alone can fall out', () => {
    const weekly = at('2027-05-01T00:00:00Z', {
      lastDay: undefined,
      repeats: { every: 'week', times: 3, cancelledDays: ['2027-05-19'] },
    });
    expect(weekly.map(({ slug, state: one }) => [slug, one])).toEqual([
      ['vienna-2027', 'announced'],
      ['vienna-2027-2', 'cancelled'],
      ['vienna-2027-3', 'announced'],
    ]);
    expect(weekly[0]?.uid).toBe('00000000-0000-4000-8000-00000000000a-vienna-2027');
  });

  test('a change counts from its moment on', () => {
    const changes = [{ date: '2027-04-02T10:00:00Z', what: 'It moves to another hall.' }];
    expect(at('2027-04-02T09:59:59Z', { changes })[0]).toMatchObject({ sequence: 0 });
    expect(at('2027-04-02T10:00:00Z', { changes })[0]).toMatchObject({
      sequence: 2,
      changed: Date.parse('2027-04-02T10:00:00Z'),
    });
  });
});

describe('what does not fit together is refused in words', () => {
  test.for<[string, Partial<TrainingSession>, string]>([
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'timeZone is not a time zone: “Mars/Olympus”'],
    ['a distance in place of a zone', { timeZone: '+02:00' }, 'timeZone is not a time zone'],
    ['an end before the beginning', { lastDay: '2027-05-11' }, 'lastDay is before the first day.'],
    [
      'hours turned round',
      { lastDay: undefined, startTime: '17:00', endTime: '09:00' },
      'endTime is not after the time at which it begins',
    ],
    ['half of the hours', { startTime: '09:00' }, 'endTime is missing'],
    [
      'an hour that clocks skip',
      { firstDay: '2027-03-28', lastDay: undefined, startTime: '02:30', endTime: '05:00' },
      'startTime never comes on 2027-03-28: clocks of Vienna go forward over it.',
    ],
    ['no place', { place: undefined }, 'place is missing'],
    ['a deadline after the end', { registrationCloses: '2027-05-14' }, 'registrationCloses is after the session has'],
    [
      'a deadline before registration',
      { registrationOpens: '2027-04-02', registrationCloses: '2027-04-01' },
      'registrationCloses is before registration opens.',
    ],
    [
      'a month without that day',
      { firstDay: '2027-05-31', lastDay: undefined, repeats: { every: 'month', times: 2 } },
      'not every month has a day 31',
    ],
    ['one that overtakes itself', { repeats: { every: 'day', times: 2 } }, 'it would begin again before it has ended'],
    [
      'a day that is none of its days',
      { repeats: { every: 'week', times: 2, cancelledDays: ['2027-05-20'] } },
      'repeats.cancelledDays.0 is no day on which it begins: 2027-05-20.',
    ],
  ])('%s', ([, change, words]) => {
    const refusals = checkSession(trainingSession(change)).map(([path, message]) => `${path.join('.')} ${message}`);
    expect(refusals.join('\n')).toContain(words);
  });

  test('and what does fit is not', () => {
    expect(checkSession(trainingSession())).toEqual([]);
    expect(checkSession(trainingSession({ format: 'online', place: undefined, timeZone: 'UTC' }))).toEqual([]);
  });
});
