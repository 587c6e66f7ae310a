import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseCalendar } from '../../src/feeds/caseCalendar.ts';
import type { ComingDate } from '../../src/model/case.ts';
import { expectSame } from './client.ts';

const SITE = {
  ...{ name: 'Conformance', tagline: 'A newsroom of tests', description: 'No newsroom.', publisher: 'house' },
  ...{ address: 'https://conformance.example.org', email: 'desk@conformance.example.org', timeZone: 'UTC' },
};
const DATE: ComingDate = { date: '2099-03-02', what: 'A hearing of the tests', source: 'order' };

/**
 * Whether a program that has a date of a case moves it, and does not put another one beside it.
 * @param folder where the calendars are written
 * @param take hands a calendar to the program, and says what it lists of the year 2099, a line an event
 * @throws when it has none or two of them, or one on the old day
 */
export async function followsMovedDate(folder: string, take: (file: string) => Promise<string>): Promise<void> {
  const states: ComingDate[] = [DATE, { ...DATE, date: '2099-04-09', movedFrom: [DATE.date] }];
  for (const [index, state] of states.entries()) {
    const file = join(folder, `case-${index}.ics`);
    const dated = { slug: 'tests', title: 'The case of tests', address: '/cases/tests/', dates: [state] };
    writeFileSync(file, caseCalendar(dated, SITE, '2099-01-01'));
    const lines = (await take(file)).split('\n').filter(Boolean);
    expectSame('how often a hearing is there', lines.length, 1);
    expectSame('its day', /\b2099\d{4}\b/.exec(lines[0] ?? '')?.[0] ?? '', state.date.replaceAll('-', ''));
  }
}
