import { toString } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseRow } from '../../src/archive/cases/caseRow.ts';
import type { Grouping } from '../../src/archive/cases/caseGroupings.ts';
import { viewOf, wantedRows } from '../../src/components/cases/tracker/rowFilter.ts';
import { FACETS, NO_WISH, readWish, type Facet } from '../../src/components/cases/tracker/trackerWish.ts';
import { itemsOf } from './builtFeeds.ts';
import { attribute, elementsIn, pageAt, tagged, wordsOf, type BuiltPage } from './pages.ts';
import type { Case } from '../../src/model/case.ts';
import { CASE, CASE_PATH, TOLD_OF_CASE } from './plantedCase.ts';
import { serveSite, type ServedSite } from './servedSite.ts';
import { textAt } from './site.ts';

const SENTENCE =
  'Zdzisław Próba was sentenced on 20 November 2026 and was charged on 23 August 2023, and is presumed innocent of what is undecided; Garantex of the tests was put under sanctions in 2022.';

const rowsOf = (page: BuiltPage) => tagged(page, 'tr').flatMap((row) => attribute(row, 'dataCase') ?? []);
const rows = (JSON.parse(textAt('/cases/cases.json')) as { cases: CaseRow[] }).cases;
const spaced = (text: string) => text.replace(/\s+/g, ' ');

describe('A case', () => {
  const page = pageAt(CASE_PATH);
  const words = spaced(wordsOf(page));

  test('it says in one sentence where it stands, and with each charge', () => {
    expect(words).toContain(SENTENCE);
    expect(words).toMatch(/Wire fraud\s*Criminal charge\s*Sentenced\s*on 20 November 2026/);
    expect(words).toMatch(/Money laundering\s*Criminal charge\s*Charged\s*on 23 August 2023\s*· presumed innocent/);
  });

  test('every step and sum leads to its source, and says what is not sure', () => {
    const marks = page.elements.filter(({ properties }) => String(properties.className) === 'source-mark');
    expect(marks.length).toBeGreaterThan(9);
    for (const mark of marks)
      for (const link of elementsIn(mark).filter(({ tagName }) => tagName === 'a'))
        expect(attribute(link, 'href')).toMatch(/^#source:[12]$/);
    expect(words).toContain('Not confirmed. The day was not seen.');
  });

  test('who acts, where, under which law and in which file has its source and its date, here and in the data', () => {
    expect(words).toMatch(/FBI investigates\s*1\s*24 August 2023\s*Europol\s*2\s*May 2022/);
    expect(words).toMatch(/United States\s*1\s*24 August 2023\s*Poland\s*1\s*24 August 2023/);
    expect(words).toMatch(/North Korea where the coins went\s*2\s*2022\s*Not confirmed\. Only the list names it\./);
    expect(words).toMatch(/18 U\.S\.C\. § 1343\s*Wire fraud\s*1\s*24 August 2023/);
    expect(words).toMatch(/1:26-cr-77012 Court of Testing\s*1\s*24 August 2023/);
    expect(words).toMatch(/Garantex of the tests\s*Service\s*2\s*2022/);
    const record = JSON.parse(textAt(`${CASE_PATH}case.json`)) as Case;
    expect(record.agencies[0]).toEqual({
      organisation: 'fbi',
      role: 'investigates',
      source: 'docket',
      date: '2023-08-24',
    });
    expect(record.parties[1]).toMatchObject({ source: 'list', date: '2022' });
    const sheet = textAt(`${CASE_PATH}case.csv`).split('\r\n');
    expect(sheet).toContain(
      'agency,fbi,investigates,2023-08-24,,,,,,Docket of the tests,Court of Testing,https://www.justice.gov/docket',
    );
    expect(sheet).toContain('country,KP,where the coins went,2022,,,,,Only the list names it.,List of the tests,OFAC,');
    expect(sheet.find((line) => line.startsWith('pleaded,'))).toContain(',Not confirmed: The day was not seen.,Docket');
    // Five steps, three sums, an address, nine others, the head and the end.
    expect(sheet).toHaveLength(20);
    for (const line of sheet.slice(1, -1)) expect(line).toMatch(/,(?:Docket|List) of the tests,/);
    const rowsOfCase = textAt('/data/facts.csv')
      .split('\r\n')
      .filter((line) => line.startsWith(`${CASE},`));
    expect(rowsOfCase).toContain(
      `${CASE},country,KP,where the coins went,2022,Only the list names it.,List of the tests,`,
    );
    expect(rowsOfCase).toHaveLength(9);
    expect(textAt('/data/sums.csv')).toContain(`${CASE},stolen,Coins of the bank,2022-03,about,5000000,,1234.5 ETH,`);
    expect(textAt('/data/wallets.csv')).toContain(`${CASE},bitcoin,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,,2022,`);
  });

  test('a map shows where it is pursued and whom else it concerns, with the list of countries beside it', () => {
    const map = tagged(page, 'svg').find((svg) => attribute(svg, 'viewBox') === '0 0 720 342')!;
    expect(toString(map)).toContain('Authorities act in United States and Poland. Also concerned: North Korea.');
    expect(elementsIn(map).filter(({ tagName }) => tagName === 'path' || tagName === 'circle')).toHaveLength(3);
    const ground = elementsIn(map).find(({ tagName }) => tagName === 'image')!;
    expect(textAt(attribute(ground, 'href')!)).toMatch(/^<svg [^>]*viewBox="0 0 720 342"><path /);
  });

  test('money stands by stage, and a part of a sum is not counted again', () => {
    expect(words).toMatch(/Seized\s*at least \$1 million to \$1.5 million/);
    expect(words).toContain('Part of another sum, and left out of totals.');
    expect(words).not.toContain('Together');
    expect(words).toContain('about 1,234.5 ETH');
  });

  test('victims learn where and until when to claim, and coming dates are in a calendar', () => {
    expect(words).toContain('Last day to claim: 31 December 2026');
    expect(words).toContain('Beware of recovery scams.');
    const calendar = textAt(`${CASE_PATH}dates.ics`);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261207\r\n');
    expect(calendar).toContain('SEQUENCE:2\r\n');
    expect(words).toContain('Was to be on 30 November 2026');
    // What is over goes from the page; in the calendars of those who were there it stays.
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(words).not.toContain('A hearing that is over');
  });

  test('its stories, its relations on both sides and its download are there', () => {
    const links = tagged(page, 'a').map((link) => attribute(link, 'href'));
    expect(links).toEqual(
      expect.arrayContaining([`/news/${TOLD_OF_CASE.slug}/`, '/cases/bitfinex/', '/cases/kinds/theft/']),
    );
    expect(tagged(pageAt('/cases/bitfinex/'), 'a').map((link) => attribute(link, 'href'))).toContain(CASE_PATH);
    const record = JSON.parse(textAt(`${CASE_PATH}case.json`)) as { id: string; standing: string; sources: unknown[] };
    expect(record).toMatchObject({ id: CASE, standing: SENTENCE });
    expect(record.sources).toHaveLength(2);
  });
});

describe('A story about a case that moved on', () => {
  const words = spaced(wordsOf(pageAt(`/news/${TOLD_OF_CASE.slug}/`)));

  test('it says what happened since, newest first, without touching its text', () => {
    expect(words).toMatch(
      /What happened since\s*20 November 2026\s*· Sentenced: .*?He got four years in prison\.\s*October 2026\s*· Pleaded guilty/,
    );
    expect(words).toContain('The trial opens with a plea of not guilty.');
    expect(words).not.toContain('Charged: Zdzisław');
  });

  test('a chart in its text is drawn with its table, and leads to the page of all charts, where it stands too', () => {
    const ids = (path: string) => tagged(pageAt(path), 'figure').map((figure) => attribute(figure, 'id'));
    expect(ids(`/news/${TOLD_OF_CASE.slug}/`)).toContain('chart-cases-by-outcome');
    expect(ids('/cases/figures/')).toEqual(expect.arrayContaining(['chart-cases-by-outcome', 'chart-sums-seized']));
    const shown = tagged(pageAt('/cases/figures/'), 'table').length;
    expect(shown).toBe(ids('/cases/figures/').length);
  });

  test('a number in its prose is that of the tracker', () => {
    const wish = readWish('?agency=europol&about=theft&country=kp');
    expect(wantedRows(rows, wish).map(({ id }) => id)).toContain(CASE);
    const { length } = wantedRows(rows, wish);
    expect(words).toContain(`there is ${length} case${length === 1 ? '' : 's'} (as of 23 November 2026)`);
  });
});

describe('The tracker', () => {
  test('it has every case without a script, the last step first, and its downloads have the same rows', () => {
    expect(rowsOf(pageAt('/cases/'))).toEqual(rows.map(({ id }) => id));
    expect(wantedRows(rows, NO_WISH).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(textAt('/cases/cases.csv').trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
    expect(rows.map(({ id }) => id)).toContain(CASE);
  });

  test('without a script each choice of every filter is a list of its own, with the rows that the filter finds', () => {
    const GROUPING_OF: Record<Facet, Grouping> = {
      about: 'kinds',
      agency: 'agencies',
      country: 'countries',
      now: 'steps',
      year: 'years',
      asset: 'coins',
      sum: 'sums',
    };
    const ways = new Set(tagged(pageAt('/cases/'), 'a').map((link) => attribute(link, 'href')));
    const { counts } = viewOf(rows, NO_WISH);
    for (const facet of FACETS) {
      expect(counts[facet].size, facet).toBeGreaterThan(2);
      for (const value of counts[facet].keys()) {
        const address = `/cases/${GROUPING_OF[facet]}/${value.toLowerCase()}/`;
        expect(ways).toContain(address);
        const wanted = wantedRows(rows, readWish(`?${facet}=${value}`)).map(({ id }) => id);
        expect(rowsOf(pageAt(address)), address).toEqual(wanted);
      }
    }
  });

  test('a list says what its cases come to', () => {
    expect(toString(tagged(pageAt('/cases/laws/18-u-s-c-1343/'), 'main')[0]!)).toMatch(/Seized\s*at least \$1 million/);
  });
});

describe('The tracker in a browser', () => {
  let served: ServedSite;
  let page: Page;
  beforeAll(async () => {
    served = await serveSite();
    page = await served.browser.newPage({ serviceWorkers: 'block' });
  });
  afterAll(() => served.close());

  const shown = () =>
    page.locator('tr[data-case]:visible').evaluateAll((found) => found.map((row) => (row as HTMLElement).dataset.case));

  test('an address brings its filters along, another choice changes both, and all cases come back', async () => {
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto(`${served.url}/cases/?agency=europol&now=sentenced`);
    const ids = (query: string) => wantedRows(rows, readWish(query)).map(({ id }) => id);
    await page.locator('.case-said', { hasText: 'of' }).waitFor();
    await expect.poll(shown).toEqual(ids('?agency=europol&now=sentenced'));
    await page.getByLabel('Words or names').fill('zdzisław');
    await expect.poll(shown).toEqual([CASE]);
    expect(new URL(page.url()).searchParams.get('q')).toBe('zdzisław');
    await page.getByRole('button', { name: 'Show all cases' }).click();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    // The first rows stand there at once, the others when these are painted.
    expect((await shown()).slice(0, 30)).toEqual(ids('?sort=title').slice(0, 30));
    await expect.poll(shown).toEqual(ids('?sort=title'));
    expect(await page.locator('th[data-sort=title]').getAttribute('aria-sort')).toBe('ascending');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    let table = '';
    for await (const chunk of stream) table += String(chunk);
    expect(
      table
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ).toEqual(ids('?sort=title'));
    expect(wrong).toEqual([]);
  });
});

test('the feed says what happened since, before the text of the story', () => {
  const content = itemsOf(textAt('/rss.xml')).find((item) => item.includes(TOLD_OF_CASE.fields.id)) ?? '';
  expect(content).toContain('Since this story, 20 November 2026: Sentenced (Zdzisław Próba).');
  expect(content.indexOf('Since this story')).toBeLessThan(content.indexOf('The trial opens'));
});
