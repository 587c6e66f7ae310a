import { describe, expect, test } from 'vitest';
import { sessionsOf } from '../../src/archive/session.ts';
import { monthGrid, sessionDays, sessionsByMonth } from '../../src/archive/sessionWhen.ts';
import { additions, subscriptions } from '../../src/components/training/calendarLinks.ts';
import type { TrainingSession } from '../../src/model/session.ts';
import { trainingSession } from '../support/trainingEntries.ts';

const session = (change: Partial<TrainingSession> = {}) =>
  sessionsOf(trainingSession(change), { id: 'urn:uuid:x', slug: 'tracing', title: 'Tracing & more' }, 0)[0]!;
const asked = (href = '') => Object.fromEntries(new URL(href).searchParams);

describe('ways into a calendar', () => {
  test('an application follows the address itself; Google and Outlook are told it', () => {
    const [app, google, outlook] = subscriptions('https://a.example/training/calendar.ics', 'Training');
    expect(app?.href).toBe('webcal://a.example/training/calendar.ics');
    expect(asked(google?.href)).toEqual({ cid: 'webcal://a.example/training/calendar.ics' });
    expect(asked(outlook?.href)).toEqual({ url: 'https://a.example/training/calendar.ics', name: 'Training' });
  });

  test('one session goes there with its days, the day after the last as the end', () => {
    const [file, google, outlook] = additions(session(), '/training/tracing/vienna-2027.ics', 'https://a.example/x');
    expect(file?.href).toBe('/training/tracing/vienna-2027.ics');
    expect(asked(google?.href)).toMatchObject({ text: 'Tracing & more', dates: '20270512/20270514' });
    expect(asked(outlook?.href)).toMatchObject({ startdt: '2027-05-12', enddt: '2027-05-14', allday: 'true' });
  });

  test('hours go there as instants', () => {
    const [, google, outlook] = additions(session({ startTime: '09:30', endTime: '17:00' }), '', '');
    expect(asked(google?.href).dates).toBe('20270512T073000Z/20270513T150000Z');
    expect(asked(outlook?.href)).toMatchObject({ startdt: '2027-05-12T07:30:00.000Z', allday: 'false' });
  });
});

describe('days on a page', () => {
  test.for([
    ['2027-05-12', '2027-05-12', '12 May 2027'],
    ['2027-05-12', '2027-05-13', '12–13 May 2027'],
    ['2023-10-30', '2023-11-02', '30 October – 2 November 2023'],
    ['2027-12-31', '2028-01-02', '31 December 2027 – 2 January 2028'],
  ])('%s to %s is %s', ([firstDay = '', lastDay = '', words]) => {
    expect(sessionDays({ firstDay, lastDay })).toBe(words);
  });

  test('a month has all its days in weeks from Monday, each with its sessions', () => {
    const grid = monthGrid('2027-05', [session()]);
    expect(grid.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(grid[0]?.map((place) => place?.number ?? null)).toEqual([null, null, null, null, null, 1, 2]);
    const there = grid.flat().filter((place) => place && place.sessions.length > 0);
    expect(there.map((place) => place?.day)).toEqual(['2027-05-12', '2027-05-13']);
    expect(grid.flat().filter((place) => place)).toHaveLength(31);
  });

  test('a session over the end of a month stands in both', () => {
    const over = session({ firstDay: '2027-12-31', lastDay: '2028-01-02' });
    expect(sessionsByMonth([over]).map(([month]) => month)).toEqual(['2027-12', '2028-01']);
  });
});
