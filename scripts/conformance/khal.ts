import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarFile } from './calendarFile.ts';
import { followsMovedDate } from './movedDate.ts';
import { expectFine, expectSame, hasProgram, runProgram, type Client } from './client.ts';

/** A calendar of the terminal takes every event in, on its day, and knows which are called off. */
export const khal: Client = {
  name: 'khal',
  debianPackage: 'khal',
  isInstalled: () => hasProgram('khal'),
  run: async ({ dist }, folder) => {
    const { text, events } = calendarFile(dist);
    const file = join(folder, 'calendar.ics');
    const config = join(folder, 'config');
    mkdirSync(join(folder, 'events'));
    writeFileSync(file, text);
    writeFileSync(
      config,
      `[calendars]\n[[training]]\npath = ${join(folder, 'events')}\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\n` +
        `dateformat = %Y%m%d\nlongdateformat = %Y%m%d\ndatetimeformat = %Y%m%d %H:%M\nlongdatetimeformat = %Y%m%d %H:%M\n` +
        `[default]\ndefault_calendar = training\n[sqlite]\npath = ${join(folder, 'khal.db')}\n`,
    );
    const env = { HOME: folder, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' };
    expectFine(await runProgram('khal', ['-c', config, 'import', '--batch', '-a', 'training', file], { env }));
    const days = events.map(({ day }) => day).sort();
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const words = ['-c', config, 'list', '--once', '--day-format', '', '--format', '{uid} {start-date} {status}'];
    const listed = expectFine(await runProgram('khal', [...words, first, `${Number(last) + 1}`], { env }));
    for (const { uid, day, isCancelled } of events) {
      const line = listed.split('\n').find((one) => one.startsWith(uid)) ?? '';
      expectSame(`the day of ${uid}`, line.slice(uid.length + 1, uid.length + 9), day);
      expectSame(`whether ${uid} is called off`, String(/CANCELLED/.test(line)), String(isCancelled));
    }
    await followsMovedDate(folder, async (one) => {
      expectFine(await runProgram('khal', ['-c', config, 'import', '--batch', '-a', 'training', one], { env }));
      return expectFine(await runProgram('khal', [...words, '20990101', '20991231'], { env }));
    });
    const off = events.filter((one) => one.isCancelled).length;
    return `${events.length} events, each on its day, ${off} of them called off; a hearing that moved is one event`;
  },
};
