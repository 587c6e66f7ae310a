import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Repository } from '../../admin/server/repository.ts';
import { columnName, readCsv } from '../../scripts/import/csvTable.ts';
import { importSessions } from '../../scripts/import/importSessions.ts';
import { smallNewsroom } from '../support/smallNewsroom.ts';
import type { TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

const COURSE = 'content/training/tracing/index.mdx';
const TEXT = `---
id: urn:uuid:00000000-0000-4000-8000-00000000000a
title: Tracing for beginners   # as the provider has it
standfirst: A course for those who have never followed a payment.
kind: course
providers: [house]
topics: [mixers]
eligibility: [officers]
audience: Officers who begin.
cost: free
status: unconfirmed
checked: 2027-03-01
published: 2027-03-01T09:00:00+00:00
---

You will learn to trace.
`;
const HEADS = 'programme,key,firstDay,lastDay,startTime,endTime,timeZone,format,place,country,capacity,change';
const VIENNA = 'tracing,vienna-2027,2027-05-12,2027-05-13,09:30,17:00,Europe/Vienna,in-person,"Court, Vienna",AT,40,';
const ONLINE = 'tracing,web,2027-06-01,,18:00,20:00,UTC,online,,,,';

describe('a table of sessions', () => {
  let newsroom: TemporaryNewsroom;
  let repository: Repository;
  beforeAll(() => {
    newsroom = smallNewsroom();
    const path = join(newsroom.folder, COURSE);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, TEXT);
    newsroom.git('add', '--all');
    newsroom.git('commit', '--quiet', '--message', 'A course');
    repository = new Repository(newsroom.folder);
  });
  afterAll(() => newsroom.remove());

  const file = () => readFileSync(join(newsroom.folder, COURSE), 'utf8');
  const head = () => newsroom.git('rev-parse', 'HEAD');
  const author = { name: 'Ann', email: 'ann@example.org' };
  const run = (csv: string) => importSessions({ csv, repository, author, now: Date.parse('2027-03-10T12:00:00Z') });

  test('with mistakes changes nothing, and says the row and the column of each', async () => {
    const before = head();
    const rows = [
      VIENNA,
      ONLINE.replace('2027-06-01', '2027-06-31'),
      ONLINE.replace('20:00', '17:00'),
      VIENNA.replace('"Court, Vienna"', '').replace('vienna-2027', 'vienna-2'),
      VIENNA,
      ONLINE.replace('tracing', 'nothing'),
      ONLINE.replace('UTC', 'Mars/Olympus').replace('web', 'mars'),
    ];
    const error = await run([HEADS, ...rows].join('\r\n')).then(
      () => '',
      (one: Error) => one.message,
    );
    expect(error.split('\n').map((line) => line.split('. ')[0])).toEqual([
      'Row 3, column C (firstDay): “firstDay” must be a real day, such as 2026-03-29.',
      'Row 4, column F (endTime): is not after the time at which it begins',
      'Row 5, column I (place): is missing: people come to this session in person.',
      'Row 6, column B (key): is that of row 2 too: “vienna-2027”.',
      'Row 8, column G (timeZone): is not a time zone: “Mars/Olympus”',
      'Row 7, column programme: there is no programme “nothing”.',
    ]);
    expect(head()).toBe(before);
    expect(file()).toBe(TEXT);
  });

  test('that is right is one commit that leaves every other line as it was', async () => {
    const before = Number(newsroom.git('rev-list', '--count', 'HEAD'));
    expect(await run(`\ufeff${[HEADS, VIENNA, '', ONLINE].join('\r\n')}\r\n`)).toEqual({
      added: 2,
      changed: 0,
      same: 0,
      programmes: 1,
    });
    expect(Number(newsroom.git('rev-list', '--count', 'HEAD'))).toBe(before + 1);
    expect(newsroom.git('log', '-1', '--format=%an: %s')).toBe('Ann: Import 2 training sessions');
    const removed = newsroom
      .git('diff', 'HEAD~1', '--', COURSE)
      .split('\n')
      .filter((line) => /^-(?!--)/.test(line));
    expect(removed).toEqual([]);
    expect(file()).toContain('title: Tracing for beginners   # as the provider has it');
    expect(file()).toMatch(/ {2}- key: vienna-2027\n[^]*place: Court, Vienna\n[^]* {2}- key: web\n/);
  });

  test('again changes nothing; a session that changed needs words about it, and keeps its name', async () => {
    const before = head();
    expect(await run([HEADS, VIENNA, ONLINE].join('\n'))).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect(head()).toBe(before);
    const moved = VIENNA.replace('Court, Vienna', 'City Hall, Vienna');
    await expect(run([HEADS, moved].join('\n'))).rejects.toThrow(
      'Row 2, column change: “vienna-2027” is there already',
    );
    expect(head()).toBe(before);
    expect(await run([HEADS, `${moved}It moves to the City Hall.`].join('\n'))).toMatchObject({ changed: 1 });
    expect(file()).toMatch(
      /place: City Hall, Vienna\n[^]*changes:\n {6}- date: 2027-03-10T12:00:00Z\n {8}what: It moves/,
    );
  });
});

describe('tables as spreadsheets save them', () => {
  test('semicolons, quotes, line ends in cells and empty rows', () => {
    expect(readCsv('a;b\r\n"x;""y""\nz"; 2 \r\n;\r\n3\r\n')).toEqual({
      columns: ['a', 'b'],
      rows: [
        { number: 2, cells: ['x;"y"\nz', '2'] },
        { number: 4, cells: ['3', ''] },
      ],
    });
    expect([0, 25, 26, 701].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ']);
  });

  test.for([
    ['', 'The table has no row of heads.'],
    ['a,a\n1,2', 'Row 1, column B: “a” is there twice.'],
    ['a,b\n1,"2', 'Row 2, column B: a quotation mark is not closed'],
    ['a,b\n1,2,3', 'Row 2 has 3 cells, and there are 2 columns.'],
  ])('%j is refused', ([text = '', words]) => {
    expect(() => readCsv(text)).toThrow(words);
  });
});
