import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { buildArchive, type Archive } from '../../src/archive/archive.ts';
import { pastSessions, upcomingSessions } from '../../src/archive/trainingIndex.ts';
import { CALENDAR_LENGTH, calendarOfAll } from '../../src/feeds/trainingCalendar.ts';
import type { TrainingSession } from '../../src/model/session.ts';
import type { Training } from '../../src/model/training.ts';
import { houseEntries } from '../support/storyEntries.ts';
import { trainingEntry, trainingSession } from '../support/trainingEntries.ts';

const NOW = '2027-04-10T12:00:00Z';
const ID = '00000000-0000-4000-8000-00000000000a';

function archiveOf(sessions: Partial<TrainingSession>[], change: Partial<Training> = {}, now = NOW): Archive {
  const own = sessions.map((session) => trainingSession(session));
  const entries = [...houseEntries(), trainingEntry('tracing', { sessions: own, ...change })];
  return buildArchive(entries, Date.parse(now));
}

const textOf = (archive: Archive) => calendarOfAll(archive, [...upcomingSessions(archive), ...pastSessions(archive)]);
const calendar = (...sessions: Partial<TrainingSession>[]) => textOf(archiveOf(sessions));

/** The events as ical.js, of Thunderbird, reads them. */
const readByIcalJs = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
/** The events as node-ical, of Home Assistant and others, reads them. */
const readByNodeIcal = (text: string) =>
  Object.values(nodeIcal.sync.parseICS(text)).filter((part): part is VEvent => part?.type === 'VEVENT');

describe('a calendar of training, read by programs that others wrote', () => {
  const hours = { lastDay: undefined, startTime: '09:30', endTime: '17:00' };

  test('hours are the same instants in summer and in winter, and need no zone', () => {
    const text = calendar({ ...hours, key: 'winter', firstDay: '2027-03-26' }, { ...hours, firstDay: '2027-03-29' });
    const wanted = [
      ['2027-03-26T08:30:00.000Z', '2027-03-26T16:00:00.000Z'],
      ['2027-03-29T07:30:00.000Z', '2027-03-29T15:00:00.000Z'],
    ];
    expect(
      readByIcalJs(text).map(({ startDate, endDate }) =>
        [startDate, endDate].map((time) => time.toJSDate().toISOString()),
      ),
    ).toEqual(wanted);
    expect(readByNodeIcal(text).map(({ start, end }) => [start, end].map((time) => time?.toISOString()))).toEqual(
      wanted,
    );
    expect(text).not.toContain('TZID');
  });

  test('one without a session yet can be followed all the same, and is no empty file', () => {
    const text = calendar();
    expect(readByIcalJs(text)).toEqual([]);
    expect(readByNodeIcal(text)).toEqual([]);
    const zones = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vtimezone');
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual(['Etc/UTC']);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('whole days are days everywhere, and the last one is included', () => {
    const [event] = readByIcalJs(calendar({}));
    expect([event?.startDate.isDate, event?.startDate.toString(), event?.endDate.toString()]).toEqual([
      true,
      '2027-05-12',
      '2027-05-14',
    ]);
    expect(readByNodeIcal(calendar({}))[0]?.datetype).toBe('date');
  });

  test('each time of a weekly session is an event of its own, at the same hour of the clock', () => {
    const text = calendar({ ...hours, firstDay: '2027-10-20', repeats: { every: 'week', times: 3 } });
    expect(readByIcalJs(text).map(({ uid, startDate }) => [uid, startDate.toString()])).toEqual([
      [`${ID}-vienna-2027`, '2027-10-20T07:30:00Z'],
      [`${ID}-vienna-2027-2`, '2027-10-27T07:30:00Z'],
      [`${ID}-vienna-2027-3`, '2027-11-03T08:30:00Z'],
    ]);
  });

  test('a change keeps the event and raises its sequence, by which it replaces what is there', () => {
    const changes = [{ date: '2027-04-05T08:00:00Z', what: 'It begins a week later.' }];
    const [before] = readByIcalJs(calendar({}));
    const [after] = readByIcalJs(calendar({ firstDay: '2027-05-19', lastDay: '2027-05-20', changes }));
    expect(after?.uid).toBe(before?.uid);
    expect([before?.sequence, after?.sequence]).toEqual([0, 2]);
    expect(String(after?.component.getFirstPropertyValue('last-modified'))).toBe('2027-04-05T08:00:00Z');
    expect(after?.description).toContain('Changed: It begins a week later.');
  });

  test('a session that is called off and takes place after all goes on from there', () => {
    const noted = (...days: string[]) => days.map((day) => ({ date: `2027-04-0${day}T08:00:00Z`, what: 'A change.' }));
    const states = [
      { status: 'cancelled' as const },
      { changes: noted('5') },
      { changes: noted('5'), status: 'cancelled' as const },
      { changes: noted('5', '6') },
    ];
    const sequences = states.map((state) => readByIcalJs(calendar(state))[0]?.sequence);
    expect(sequences).toEqual([1, 2, 3, 4]);
  });

  test('a new title of the programme changes no name of an event', () => {
    const renamed = readByIcalJs(textOf(archiveOf([{}], { title: 'Tracing, revised' })));
    expect(renamed[0]?.uid).toBe(readByIcalJs(calendar({}))[0]?.uid);
    expect(renamed[0]?.summary).toBe('Tracing, revised');
  });

  test('a cancellation reaches programs that know the status, and people whose program does not', () => {
    const [event] = readByNodeIcal(calendar({ status: 'cancelled' }));
    expect(event).toMatchObject({ status: 'CANCELLED', summary: 'CANCELLED: Tracing for beginners' });
    expect(Number(event?.sequence)).toBe(1);
    const days = readByIcalJs(
      calendar({ lastDay: undefined, repeats: { every: 'week', times: 2, cancelledDays: ['2027-05-19'] } }),
    );
    expect(days.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(['CONFIRMED', 'CANCELLED']);
  });

  test('it tells where, for whom, until when one can register, and where to read more', () => {
    const [event] = readByIcalJs(calendar({ registrationCloses: '2027-04-30' }));
    expect(event?.location).toBe('Vienna International Centre');
    expect(event?.description.split('\n')).toEqual(
      expect.arrayContaining(['For: Officers who begin.', 'Provider: House', 'Register by 30 April 2027']),
    );
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      'https://small.example.org/training/tracing/#session:vienna-2027',
    );
  });
});

describe('the file keeps to RFC 5545', () => {
  /** node-ical takes a backslash before an n for the end of a line, so the place has none. */
  const place = 'Ümläut 💸, semi; back\\slash "quoted" משפט ]]> '.repeat(3).trim();
  const hostile = 'Ümläut 💸, semi; back\\slash "quoted" משפט ]]> \\n, '.repeat(5).trim();
  const text = calendar({ title: hostile.slice(0, 110).trim(), place, note: hostile });

  test('every line ends with CRLF and has at most 75 octets', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.slice(0, -2).split('\r\n')) {
      expect(line).not.toMatch(/[\r\n]/);
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    }
  });

  test('words come out as they went in', () => {
    const [event] = readByIcalJs(text);
    expect(event?.summary).toBe(hostile.slice(0, 110).trim());
    expect(event?.location).toBe(place);
    expect(event?.description).toContain(hostile);
    expect(readByNodeIcal(text)[0]?.location).toBe(place);
  });

  test('each event has what the standard asks for, once', () => {
    for (const { component } of readByIcalJs(calendar({}, { key: 'other', status: 'cancelled' })))
      for (const name of ['uid', 'dtstamp', 'dtstart', 'dtend', 'summary', 'sequence', 'status', 'url'])
        expect(component.getAllProperties(name), name).toHaveLength(1);
    expect(text).not.toContain('METHOD');
  });

  test('the same content gives the same bytes at any moment in which nothing happens', () => {
    const at = (now: string) => textOf(archiveOf([{}], {}, now));
    expect(at('2027-04-10T12:00:00Z')).toBe(at('2027-04-11T12:00:00Z'));
  });

  test('it holds so many of the newest sessions, the earliest of them first', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({
      key: `series-${index}`,
      firstDay: `2027-${String(index + 1).padStart(2, '0')}-01`,
      lastDay: undefined,
      repeats: { every: 'day' as const, times: 60 },
    }));
    const events = readByIcalJs(calendar(...many));
    expect(events).toHaveLength(CALENDAR_LENGTH);
    const starts = events.map(({ startDate }) => startDate.toString());
    expect(starts).toEqual(starts.toSorted());
    expect(starts.at(-1)).toBe('2027-11-29');
  });
});
