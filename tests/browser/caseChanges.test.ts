import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COURSE, writeTraining } from '../build/plantedTraining.ts';
import { CASE, PLANTED_CASE, TOLD_OF_CASE } from '../build/plantedCase.ts';
import { writeRecord, writeStory } from '../build/storyFile.ts';
import { AuthorsDesk } from '../support/authorsDesk.ts';
import { borrowNewsroom, type BorrowedNewsroom } from '../support/borrowedNewsroom.ts';
import { launchChromium } from '../support/chromium.ts';

const WORDS = 'A judge of the tests gave him four years in prison.';
const [LAUNDERER] = PLANTED_CASE.parties;
const [, LAUNDERING] = LAUNDERER!.charges;
const PLEADED = { kind: 'pleaded', date: '2026-10-01', text: 'He pleaded guilty to it.', source: 'docket' } as const;

describe('an editor keeps a case and a session up to date', () => {
  let newsroom: BorrowedNewsroom;
  let browser: Browser;
  let desk: AuthorsDesk;
  let sentencedBefore = 0;

  beforeAll(async () => {
    [newsroom, browser] = await Promise.all([
      borrowNewsroom(async (lent) => {
        writeRecord(lent.folder, `cases/${CASE}`, {
          ...PLANTED_CASE,
          parties: [{ ...LAUNDERER, charges: [{ ...LAUNDERING, stages: [...LAUNDERING!.stages, PLEADED] }] }],
        });
        writeTraining(lent.folder, COURSE);
        await writeStory(lent.folder, TOLD_OF_CASE);
        lent.git('add', '--all');
        lent.git('commit', '--quiet', '--message', 'A case, a story about it, and a course');
      }),
      launchChromium(),
    ]);
    desk = await AuthorsDesk.open(browser, newsroom.url);
  });
  afterAll(() => browser.close());

  const read = async (address: string) => (await fetch(newsroom.url + address)).text();
  const sentenced = async () => {
    const { cases } = JSON.parse(await read('/cases/cases.json')) as { cases: { id: string; stages: string[] }[] };
    return cases.filter(({ stages }) => stages.includes('sentenced')).length;
  };
  /** A field of an entry that is unfolded: those of folded ones are on the page too. */
  const field = (label: string) =>
    desk.page.getByLabel(new RegExp(`^${label}(?: \\(optional\\))?$`, 'i')).filter({ visible: true });
  const choose = async (label: string, option: string) => {
    // The status of a session stands before that of its programme.
    await field(label).first().click();
    await desk.page.getByRole('option', { name: option, exact: true }).click();
  };
  /** The labels in sight, as an author reads them. */
  const labels = async () =>
    (await desk.page.locator('label[for*="-field-"]:visible').allInnerTexts()).map((text) => text.trim().toLowerCase());
  /** Unfolds an entry of a list of the form. */
  const unfold = (name: string) => desk.page.getByRole('button', { name: `Show or hide ${name}`, exact: true }).click();
  const add = (what: string) => desk.page.getByRole('button', { name: `Add ${what}` }).click();

  test('a new step is written into a charge, and the form says at once where the case stands', async () => {
    sentencedBefore = await sentenced();
    await desk.openEntry('cases', CASE, 'Title');
    await unfold('party 1');
    await unfold('charge or measure 1');
    await add('steps');
    await expect.poll(labels).toEqual(expect.arrayContaining(['what is not sure (optional)', 'what happened', 'step']));
    expect(await labels()).not.toContain('step (optional)');
    await choose('Step', 'Sentenced');
    await field('Date').fill('2026-11-20');
    await field('What happened').fill(WORDS);
    await field('Source').click();
    // The sources of the case are offered by their titles.
    const offered = await field('Source').evaluate((input) =>
      [...((input as HTMLInputElement).list?.options ?? [])].map(({ value, label }) => [value, label]),
    );
    expect(offered).toContainEqual(['docket', 'Docket of the tests']);
    await field('Source').fill('docket');
    await desk.page.getByRole('button', { name: /^(?:Before publishing|Ready to publish)/ }).click();
    await desk.page.getByText(`${LAUNDERER!.name} was sentenced for money laundering on 20 November 2026.`).waitFor();
    expect(await desk.publish()).toBe('Entry published');
    const changed = newsroom.git('show', '--first-parent', '--format=', '--unified=0').split('\n');
    expect(changed.filter((line) => /^[+-](?![+-])/.test(line)).map((line) => line.slice(0, 1))).toEqual(
      Array(4).fill('+'),
    );
  });

  test('its story, its feed, the table, the chart and the downloads show it', async () => {
    const [story, feed, tracker, csv, steps, figures] = await Promise.all(
      [
        `/news/${TOLD_OF_CASE.slug}/`,
        '/rss.xml',
        '/cases/',
        '/cases/cases.csv',
        '/data/steps.csv',
        '/cases/figures/',
      ].map(read),
    );
    const [outcome = ''] = /<aside class="outcomes"[^]*?<\/aside>/.exec(story ?? '') ?? [];
    expect(outcome).toContain(WORDS);
    expect(outcome).toContain(`href="/cases/${CASE}/"`);
    expect(feed).toContain(WORDS);
    const [row = ''] = new RegExp(`<tr[^>]*data-case="${CASE}"[^]*?</tr>`).exec(tracker ?? '') ?? [];
    expect(row).toContain('>Sentenced<');
    expect(row).toContain('20 November 2026');
    expect(csv).toMatch(new RegExp(`^${CASE},.*sentenced`, 'm'));
    expect(steps).toMatch(new RegExp(`^${CASE},.*sentenced,2026-11-20,${WORDS}`, 'm'));
    expect(await sentenced()).toBe(sentencedBefore + 1);
    const [chart = ''] = /<figure[^>]*cases-by-outcome[^]*?<\/figure>/.exec(figures ?? '') ?? [];
    expect(chart).toMatch(new RegExp(`Sentenced[^]{0,80}\\b${sentencedBefore + 1}\\b`));
  });

  test('a session is cancelled, and stays in the finder and in calendars as cancelled', async () => {
    await desk.openEntry('training', `${COURSE.slug}/index`, 'Title');
    await unfold('session 4');
    // The title of a programme is needed, that of a session is not.
    await expect.poll(labels).toEqual(expect.arrayContaining(['title', 'title (optional)', 'first day']));
    await choose('Status', 'Cancelled');
    expect(await desk.publish()).toBe('Entry published');
    const [finder, calendar] = await Promise.all(['/training/', `/training/${COURSE.slug}.ics`].map(read));
    const [row = ''] = /<li[^>]*>(?:(?!<li)[^])*Court of Testing, Vienna[^]*?<\/li>/.exec(finder ?? '') ?? [];
    expect(row).toContain('Cancelled');
    const events = (calendar ?? '').split('BEGIN:VEVENT').filter((event) => event.includes('Court of Testing'));
    expect(events).toHaveLength(1);
    expect(events[0]).toContain('STATUS:CANCELLED');
  });

  test('pages that are one of many are of the archive as it is now: the list of a country has its sessions', async () => {
    const rowsAt = async (address: string) =>
      (await read(address)).match(/<li[^>]*class="session-row[^]*?<\/li>/g)?.join('') ?? '';
    expect(await rowsAt('/training/in/at/')).toContain('Court of Testing, Vienna');
    // The lists of addresses are known by now. What comes out later gets its page at its moment, without an edit.
    const soon = { ...TOLD_OF_CASE, slug: 'out-in-a-moment' };
    const published = new Date(Date.now() + 4_000).toISOString().replace(/\.\d+/, '');
    const fields = { ...soon.fields, id: 'urn:uuid:d3a0f7b2-9999-4c5e-9a01-0000000000ce', published };
    await writeStory(newsroom.folder, { ...soon, fields });
    const status = async () => (await fetch(`${newsroom.url}/news/${soon.slug}/`)).status;
    await expect.poll(status, { timeout: 20_000, interval: 500 }).toBe(200);
  });

  test('nothing went wrong on the page of the CMS', () => {
    expect(desk.complaints).toEqual([]);
  });
});
