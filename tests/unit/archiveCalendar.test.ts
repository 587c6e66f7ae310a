import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import { articleEntry, houseEntries } from '../support/storyEntries.ts';

const NOW = Date.parse('2024-06-01T00:00:00Z');
const archiveOf = (stories: Entry[], timeZone?: string) => buildArchive([...houseEntries(timeZone), ...stories], NOW);
const slugs = (stories: { slug: string }[]) => stories.map(({ slug }) => slug);

describe('the archive follows the newsroom’s own calendar', () => {
  const NEW_YEAR = '2022-12-31T23:30:00-05:00';
  test.for([
    ['UTC', '2023-01'],
    ['Europe/London', '2023-01'],
    ['Asia/Tokyo', '2023-01'],
    ['America/New_York', '2022-12'],
    ['Pacific/Kiritimati', '2023-01'],
    ['America/Los_Angeles', '2022-12'],
  ] as const)('half past eleven on New Year’s Eve in New York is in %s the month %s', ([timeZone, month]) => {
    const { years } = archiveOf([articleEntry('a', { published: NEW_YEAR })], timeZone);
    expect(years.map(({ year, months }) => `${year}-${months.map((one) => one.month).join()}`)).toEqual([month]);
  });

  test('summer time moves the end of a month by its hour', () => {
    const late = articleEntry('late', { published: '2023-03-31T23:30:00Z' });
    const early = articleEntry('early', { published: '2023-03-31T22:30:00Z' });
    const months = (timeZone: string) =>
      archiveOf([late, early], timeZone).years[0]?.months.map(({ month, stories }) => [month, slugs(stories)]);
    expect(months('UTC')).toEqual([['03', ['late', 'early']]]);
    expect(months('Europe/London')).toEqual([
      ['04', ['late']],
      ['03', ['early']],
    ]);
  });

  test('months with stories only, newest first, each story in one of them', () => {
    const published = ['2023-12-31T23:59:59Z', '2024-01-01T00:00:00Z', '2024-03-05T00:00:00Z', '2024-03-04T00:00:00Z'];
    const { years } = archiveOf(published.map((moment, index) => articleEntry(`s${index}`, { published: moment })));
    expect(
      years.map(({ year, months }) => [year, months.map(({ month, stories }) => [month, slugs(stories)])]),
    ).toEqual([
      [
        '2024',
        [
          ['03', ['s2', 's3']],
          ['01', ['s1']],
        ],
      ],
      ['2023', [['12', ['s0']]]],
    ]);
  });
});
