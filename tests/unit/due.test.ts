import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtMoment } from '../../scripts/due/builtMoment.ts';
import { dueReport } from '../../scripts/due/dueReport.ts';
import { FIRST_STORY, smallNewsroom } from '../support/smallNewsroom.ts';
import { caseEntry, charge, party, step } from '../support/caseEntries.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';
import { trainingEntry, trainingSession } from '../support/trainingEntries.ts';
import { PROJECT, type TemporaryNewsroom } from '../support/temporaryNewsroom.ts';

const at = (moment: string) => Date.parse(moment);
const correction = { what: 'A sum was wrong.', why: 'We misread it.' };

describe('the next build', () => {
  const entries = [
    ...houseEntries('Europe/London'),
    articleEntry('old'),
    articleEntry('early', { published: '2026-11-24T08:00:00Z' }),
    articleEntry('late', { published: '2026-11-24T10:30:00+01:00', headline: 'The late story' }),
    articleEntry('never', { published: '2026-11-24T08:30:00Z', status: 'draft' }),
    articleEntry('corrected', { corrections: [{ date: '2026-12-24T12:00:00Z', ...correction }] }),
  ];

  test('is due when a story has come out since the last one, and not a moment earlier', () => {
    const built = at('2026-11-24T07:00:00Z');
    expect(dueReport(entries, built, at('2026-11-24T07:59:59Z')).isDue).toBe(false);
    const { isDue, lines, json } = dueReport(entries, built, at('2026-11-24T08:00:00Z'));
    expect(isDue).toBe(true);
    expect(lines).toEqual([
      '2026-11-24T08:00:00Z  due now: The story early (Tue 24 Nov, 08:00 London)',
      '2026-11-24T09:30:00Z  in 1 hour: The late story (Tue 24 Nov, 09:30 London)',
    ]);
    expect(json).toEqual({
      now: '2026-11-24T08:00:00Z',
      built: '2026-11-24T07:00:00Z',
      due: [{ at: '2026-11-24T08:00:00Z', slug: 'early', headline: 'The story early' }],
      next: { at: '2026-11-24T09:30:00Z', slug: 'late', headline: 'The late story' },
    });
  });

  test('is due when a notice to victims expires, a coming date is over, or a step dated ahead has come', () => {
    const notice = {
      text: 'Who lost coins may claim them back.',
      link: 'https://www.justice.gov/claims',
      deadline: '2027-03-31',
      date: '2026-11-20',
      source: 'release',
    };
    const cases = [
      ...houseEntries('Europe/London'),
      caseEntry('harbour', {
        victimNotice: notice,
        comingDates: [{ date: '2027-01-10', what: 'A hearing of the tests', source: 'release' }],
        parties: [party('A', [charge('Fraud', [step('charged', '2024-05-06'), step('tried', '2027-06')])])],
      }),
    ];
    const due = (since: string, now: string) => dueReport(cases, at(since), at(now)).isDue;
    expect(due('2026-12-01T00:00:00Z', '2027-01-10T23:59:59Z')).toBe(false);
    expect(due('2026-12-01T00:00:00Z', '2027-01-11T00:00:00Z')).toBe(true);
    // Summer time has begun.
    expect(due('2027-03-31T12:00:00Z', '2027-03-31T22:59:59Z')).toBe(false);
    expect(due('2027-03-31T12:00:00Z', '2027-03-31T23:00:00Z')).toBe(true);
    expect(due('2027-05-01T00:00:00Z', '2027-05-31T23:00:00Z')).toBe(true);
  });

  test('is due when registration closes and when a session ends, by the clock of its place', () => {
    const session = trainingSession({ registrationCloses: '2027-04-30' });
    const training = [...houseEntries(), trainingEntry('tracing', { sessions: [session] })];
    const due = (since: string, now: string) => dueReport(training, at(since), at(now)).isDue;
    expect(due('2027-04-30T12:00:00Z', '2027-04-30T21:59:59Z')).toBe(false);
    expect(due('2027-04-30T12:00:00Z', '2027-04-30T22:00:00Z')).toBe(true);
    expect(due('2027-05-12T12:00:00Z', '2027-05-13T21:59:59Z')).toBe(false);
    expect(due('2027-05-12T12:00:00Z', '2027-05-13T22:00:00Z')).toBe(true);
  });

  test('is not due any more once the site was built as of that moment', () => {
    expect(dueReport(entries, at('2026-11-24T08:00:00Z'), at('2026-11-24T08:00:00Z')).isDue).toBe(false);
  });

  test('is told without a build too, and comes for a correction that is dated ahead', () => {
    expect(dueReport(entries, null, at('2026-12-01T00:00:00Z'))).toMatchObject({
      isDue: false,
      lines: ['2026-12-24T12:00:00Z  in 23 days: The story corrected (Thu 24 Dec, 12:00 London)'],
    });
  });

  test('is none when nothing is scheduled', () => {
    expect(dueReport(entries, null, at('2027-01-01T00:00:00Z')).lines).toEqual(['Nothing is scheduled.']);
  });
});

describe('npm run due', () => {
  let newsroom: TemporaryNewsroom;

  beforeAll(() => {
    newsroom = smallNewsroom();
    // What the check of content is made of tells whether its memory still holds.
    for (const name of ['src', 'package-lock.json']) symlinkSync(join(PROJECT, name), join(newsroom.folder, name));
    mkdirSync(join(newsroom.folder, 'dist'));
    writeFileSync(join(newsroom.folder, 'dist/build.json'), '{"moment":"2024-05-06T00:00:00.000Z"}\n');
  });
  afterAll(() => newsroom.remove());

  const due = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'scripts/due.ts'), ...words], {
      cwd: newsroom.folder,
      encoding: 'utf8',
      env: { ...process.env, NEWSROOM_NOW: '2024-06-01T00:00:00Z' },
    });
    return { status, words: stdout + stderr };
  };

  test('says by its exit code what there is to do', () => {
    expect(due()).toEqual({
      status: 10,
      words: '2024-05-06T07:08:09Z  due now: The first story of them all (Mon 6 May, 07:08 UTC)\n',
    });
    expect(due('--since', '2024-05-31T00:00:00Z', '--json')).toMatchObject({
      status: 0,
      words: expect.stringContaining('"next":null') as string,
    });
    expect(due('--since', 'yesterday').status).toBe(2);
    appendFileSync(join(newsroom.folder, FIRST_STORY), '\n{broken}\n');
    expect(due()).toMatchObject({ status: 1, words: expect.stringContaining(`${FIRST_STORY}:19:1`) as string });
  });

  test('reads the moment of the build from the site itself, and says when the site does not answer', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/build.json' ? 200 : 404);
      response.end(readFileSync(join(newsroom.folder, 'dist/build.json')));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await builtMoment(newsroom.folder, address)).toBe(at('2024-05-06T00:00:00Z'));
    await new Promise((resolve) => server.close(resolve));
    await expect(builtMoment(newsroom.folder, address)).rejects.toThrow(/does not answer/);
    expect(await builtMoment(join(newsroom.folder, 'content'), null)).toBeNull();
  });
});
