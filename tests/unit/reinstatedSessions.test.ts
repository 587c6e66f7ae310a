import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silentReinstatements } from '../../src/archive/reinstatedSessions.ts';
import { ANNA, writingNewsroom, type WritingNewsroom } from '../support/writingNewsroom.ts';

const programme = (session: object) => ({ sessions: [{ key: 'vienna', title: 'Tracing in Vienna', ...session }] });
const cancelled = programme({ status: 'cancelled', changes: [{ what: 'Cancelled.' }] });

test('a cancelled session does not come back without a word for those who were told', () => {
  expect(silentReinstatements(cancelled, programme({ status: 'open', changes: [{ what: 'Cancelled.' }] }))).toEqual([
    expect.stringMatching(
      /^The session “Tracing in Vienna” was cancelled and is not any more\. Say so under “Changes”/,
    ),
  ]);
  const told = programme({ status: 'open', changes: [{ what: 'Cancelled.' }, { what: 'It takes place after all.' }] });
  expect(silentReinstatements(cancelled, told)).toEqual([]);
});

test('nor does a single day of a recurring one', () => {
  const weekly = (...cancelledDays: string[]) =>
    programme({ repeats: { every: 'week', times: 3, cancelledDays: cancelledDays } });
  expect(silentReinstatements(weekly('2027-05-19', '2027-05-26'), weekly('2027-05-26'))).toEqual([
    expect.stringContaining('of 2027-05-19 was cancelled'),
  ]);
  expect(silentReinstatements(weekly('2027-05-19'), weekly('2027-05-19', '2027-05-26'))).toEqual([]);
  const off = programme({ status: 'cancelled', repeats: { every: 'week', times: 3 } });
  expect(silentReinstatements(weekly('2027-05-19'), off)).toEqual([]);
});

test.each([[{}], [{ sessions: null }], [{ sessions: ['x', null] }], [{ sessions: [{ key: 'other' }] }]])(
  'of a programme without that session there is nothing to say: %j',
  (after) => expect(silentReinstatements(cancelled, after)).toEqual([]),
);

describe('in the CMS', () => {
  const PATH = 'content/training/tracing/index.mdx';
  const text = (session: string) => `---
id: urn:uuid:a6c4f348-3b2f-480d-924b-3f3efe7badd9
title: Tracing for prosecutors
standfirst: A course of three days on how coins are followed from one wallet to the next.
kind: course
topics: [mixers]
audience: Prosecutors of any rank.
cost: free
providers: [house]
eligibility: [prosecutors]
formats: [in-person]
sessions:
  - key: vienna
    firstDay: 2027-05-12
    timeZone: Europe/Vienna
    format: in-person
    place: Vienna
    announced: 2026-06-01T09:00:00+02:00
${session}
sources:
  - title: The programme
    publisher: The house
    kind: company-statement
    url: https://example.org/tracing
    key: programme
status: offered
checked: 2026-06-01
published: 2026-06-01T09:00:00+02:00
---

Who takes part learns to follow coins.
`;
  let newsroom: WritingNewsroom;
  beforeAll(() => {
    newsroom = writingNewsroom();
  });
  afterAll(() => newsroom.remove());

  async function publish(raw: string, base: string | null): Promise<string> {
    const { versions } = (await newsroom.ask(ANNA, 'persistEntry', {
      dataFiles: [{ path: PATH, slug: 'tracing/index', raw }],
      assets: [],
      bases: { [PATH]: base },
      options: { newEntry: base === null, useWorkflow: false, collectionName: 'training' },
    })) as { versions: Record<string, string> };
    return versions[PATH]!;
  }

  test('it is refused in words, what is public stays, and a word of it lets it pass', async () => {
    const base = await publish(text('    status: cancelled'), null);
    await expect(publish(text('    status: open'), base)).rejects.toThrow(
      'The session “vienna” was cancelled and is not any more',
    );
    const told =
      '    status: open\n    changes:\n      - date: 2026-06-20T09:00:00+02:00\n        what: It takes place after all.';
    expect(await publish(text(told), base)).not.toBe(base);
  });
});
