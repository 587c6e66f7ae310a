import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countdown, goesOut } from '../../src/archive/goesOut.ts';
import { instantsOf, momentText, wallClock } from '../../src/model/wallClock.ts';

const at = (text: string) => Date.parse(text);

describe('the newsroom’s clock', () => {
  const ZONES = [
    'UTC',
    'Europe/London',
    'America/New_York',
    'Pacific/Apia',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'America/St_Johns',
  ];

  test.each(ZONES)('a moment written in %s is the same moment, and its time leads back to it', (zone) => {
    fc.assert(
      fc.property(fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2099-12-30T00:00:00Z') }), (instant) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        expect(at(momentText(minute, zone))).toBe(minute);
        expect(instantsOf(wallClock(minute, zone).slice(0, 16), zone)).toContain(minute);
      }),
      { numRuns: 60 },
    );
  });

  test('one time has its distance from UTC by the day of the year', () => {
    expect(momentText(at('2026-07-01T08:00:00Z'), 'Europe/London')).toBe('2026-07-01T09:00:00+01:00');
    expect(momentText(at('2026-12-01T09:00:00Z'), 'Europe/London')).toBe('2026-12-01T09:00:00+00:00');
    expect(momentText(at('2026-07-01T08:00:00Z'), 'America/St_Johns')).toBe('2026-07-01T05:30:00-02:30');
  });

  test('a time that clocks jump over does not exist, and one that they repeat is there twice', () => {
    expect(instantsOf('2026-03-29T01:30', 'Europe/London')).toEqual([]);
    expect(instantsOf('2026-10-25T01:30', 'Europe/London')).toEqual([
      at('2026-10-25T00:30:00Z'),
      at('2026-10-25T01:30:00Z'),
    ]);
    expect(instantsOf('2026-03-08T02:30', 'America/New_York')).toEqual([]);
    expect(instantsOf('2026-04-05T01:45', 'Australia/Lord_Howe')).toHaveLength(2);
    // A whole day that Samoa left out.
    expect(instantsOf('2011-12-30T12:00', 'Pacific/Apia')).toEqual([]);
    expect(instantsOf('2026-02-30T', 'UTC')).toEqual([]);
  });
});

describe('when a story goes out', () => {
  const NOW = at('2026-11-23T18:00:00Z');

  test.each([
    ['2026-11-23T18:00:20Z', 'in less than a minute'],
    ['2026-11-23T18:01:00Z', 'in 1 minute'],
    ['2026-11-23T18:59:59Z', 'in 59 minutes'],
    ['2026-11-23T21:10:00Z', 'in 3 hours'],
    ['2026-11-24T17:59:00Z', 'in 23 hours'],
    ['2026-11-25T09:00:00Z', 'in 2 days'],
    ['2026-12-23T18:00:00Z', 'in 30 days'],
  ])('%s is %s', (published, words) => {
    expect(countdown(at(published), NOW, 'UTC')).toBe(words);
  });

  test('says it with the time on the newsroom’s clock, and with the year when it is another', () => {
    expect(goesOut(at('2026-11-24T09:00:00Z'), NOW, 'Europe/London')).toBe(
      'goes out in 15 hours (Tue 24 Nov, 09:00 London)',
    );
    expect(goesOut(at('2027-01-02T03:00:00Z'), NOW, 'America/New_York')).toBe(
      'goes out in 39 days (Fri 1 Jan 2027, 22:00 New York)',
    );
  });

  test('says nothing of what is out', () => {
    expect(goesOut(NOW, NOW, 'UTC')).toBeNull();
    expect(goesOut(NOW - 1, NOW, 'UTC')).toBeNull();
  });
});
