import { describe, expect, test } from 'vitest';
import { chosenMoment } from '../../admin/editor/moment/chosenMoment.ts';

const iso = (date: string, time: string, zone: string) => {
  const chosen = chosenMoment(date, time, zone);
  return chosen && { at: new Date(chosen.instant).toISOString().slice(0, 16), note: chosen.note };
};

describe('a date and a time of the newsroom’s clock', () => {
  test.each([
    ['Europe/London', '2026-07-01', '09:00', '2026-07-01T08:00'],
    ['America/New_York', '2026-11-24', '09:00', '2026-11-24T14:00'],
    ['Pacific/Apia', '2026-11-24', '09:00', '2026-11-23T20:00'],
    ['Asia/Kathmandu', '2026-11-24', '09:00', '2026-11-24T03:15'],
  ])('mean one instant in %s', (zone, date, time, at) => {
    expect(iso(date, time, zone)).toEqual({ at, note: '' });
  });

  test('that clocks jump over are moved on, and the author is told', () => {
    expect(iso('2026-03-29', '01:30', 'Europe/London')).toEqual({
      at: '2026-03-29T01:30',
      note: 'In London the clocks go forward then: 01:30 does not exist on that day. It is 02:30 now.',
    });
    expect(iso('2026-03-08', '02:10', 'America/New_York')).toMatchObject({ at: '2026-03-08T07:10' });
    expect(iso('2011-12-30', '12:00', 'Pacific/Apia')?.note).toMatch(/It is 2011-12-31, 12:00 now/);
  });

  test('that come twice are asked about, and are the first until then', () => {
    const chosen = chosenMoment('2026-10-25', '01:30', 'Europe/London');
    expect(chosen?.note).toMatch(/comes twice on that day/);
    expect(chosen?.twice.map(({ label }) => label)).toEqual(['the first (UTC+01:00)', 'the second (UTC+00:00)']);
    expect(chosen?.instant).toBe(Date.parse('2026-10-25T00:30:00Z'));
  });

  test('that are none give none', () => {
    for (const [date, time] of [
      ['', '09:00'],
      ['2026-13-01', '09:00'],
      ['2026-01-01', ''],
    ] as const)
      expect(chosenMoment(date, time, 'UTC')).toBeNull();
  });
});
