import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { expect, test } from 'vitest';
import { caseCalendar } from '../../src/feeds/caseCalendar.ts';
import type { ComingDate } from '../../src/model/case.ts';
import { SITE } from '../support/feedDocuments.ts';

const hearing: ComingDate = {
  date: '2027-03-28',
  what: 'Sentence, after \\ a plea; twice\u0007 put off 💸',
  place: 'New York',
  source: 'order',
};
const dates: ComingDate[] = [hearing, { date: '2027-12-31', what: 'Claims are due', source: 'order' }];
const calendarOf = (of = dates, today = '2027-01-01') =>
  caseCalendar({ slug: 'one', title: 'The “first” case משפט', address: '/cases/one/', dates: of }, SITE, today);
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('two programs that know nothing of each other see the same whole days, and the words as they are', () => {
  const text = calendarOf();
  const [first, second] = events(text);
  expect([first?.startDate.toString(), first?.endDate.toString()]).toEqual(['2027-03-28', '2027-03-29']);
  expect([second?.startDate.toString(), second?.endDate.toString()]).toEqual(['2027-12-31', '2028-01-01']);
  expect([first?.summary, first?.location]).toEqual([
    'Sentence, after \\ a plea; twice put off 💸 (The “first” case משפט)',
    'New York',
  ]);
  const read = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
  expect(read.map(({ datetype, summary }) => [datetype, summary])).toEqual([
    ['date', first?.summary],
    ['date', second?.summary],
  ]);
});

test('a date keeps its name whatever comes beside it, and no two have one', () => {
  const [first, second] = events(calendarOf()).map(({ uid }) => uid);
  expect(events(calendarOf([hearing], '2027-02-02')).map(({ uid }) => uid)).toEqual([first]);
  expect(second).not.toBe(first);
});

test('a date that moves, or is called off, is the same event in another state', () => {
  const [before] = events(calendarOf([hearing]));
  const [moved] = events(calendarOf([{ ...hearing, date: '2027-05-02', movedFrom: ['2027-03-28'] }]));
  const [off] = events(
    calendarOf([{ ...hearing, date: '2027-05-02', movedFrom: ['2027-03-28'], calledOff: true, place: 'Nowhere' }]),
  );
  expect([moved?.uid, off?.uid]).toEqual([before?.uid, before?.uid]);
  expect([before, moved, off].map((one) => [one?.startDate.toString(), one?.sequence])).toEqual([
    ['2027-03-28', 0],
    ['2027-05-02', 2],
    ['2027-05-02', 3],
  ]);
  const status = (one?: ICAL.Event) => String(one?.component.getFirstPropertyValue('status'));
  expect([before, moved, off].map(status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  expect(off?.summary).toMatch(/^CANCELLED: Sentence/);
});

test('two dates in the same words are two, and the first keeps its name when the second comes', () => {
  const first = { date: '2027-03-28', what: 'A hearing', source: 'order' };
  const [alone] = events(calendarOf([first]));
  const both = events(calendarOf([first, { ...first, date: '2027-06-01' }])).map(({ uid }) => uid);
  expect(both).toEqual([alone?.uid, expect.any(String)]);
  expect(new Set(both).size).toBe(2);
});

test('a date that is over stays, and changes no more', () => {
  const over = [{ date: '2026-12-01', what: 'A hearing', source: 'order' }];
  expect(calendarOf(over, '2027-02-02')).toBe(calendarOf(over, '2027-01-01'));
  expect(events(calendarOf(over))).toHaveLength(1);
});

test('every line ends with CRLF and has at most 75 octets, and a day’s builds write the same bytes', () => {
  const text = calendarOf();
  expect(text.endsWith('\r\n')).toBe(true);
  for (const line of text.slice(0, -2).split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n\u0007]/);
  }
  expect(calendarOf()).toBe(text);
});
