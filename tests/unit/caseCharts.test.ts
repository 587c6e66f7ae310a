import { toHtml } from 'hast-util-to-html';
import { describe, expect, test, vi } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { medianDurations } from '../../src/archive/cases/durations.ts';
import { withNumbers } from '../../src/archive/cases/numbersInProse.ts';
import { axisSteps } from '../../src/charts/axis.ts';
import { SERIES } from '../../src/charts/annualSeries.ts';
import { barLayout } from '../../src/charts/barLayout.ts';
import { caseCharts } from '../../src/charts/caseCharts.ts';
import { chartFigure } from '../../src/charts/chartFigure.ts';
import { feedBody } from '../../src/feeds/feedBody.ts';
import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { plainText } from '../../src/mdx/plainText.ts';
import { CHARTS, SERIES_CHARTS, type ChartName } from '../../src/model/chartNames.ts';
import { safeText } from '../../src/preview/safeText.ts';
import { caseEntry, charge, party, step, sum } from '../support/caseEntries.ts';
import { elements, words } from '../support/feedReading.ts';
import { houseEntries } from '../support/storyEntries.ts';

vi.stubEnv('NEWSROOM_NOW', '2026-11-23T12:00:00Z');
const archiveOf = (...cases: ReturnType<typeof caseEntry>[]) =>
  buildArchive([...houseEntries(), ...cases], Date.parse('2026-11-23T12:00:00Z'));
const charged = step('charged', '2022-01-01');
const archive = archiveOf(
  caseEntry('a', {
    assets: [
      sum('seized', 100, { date: '2022', usdUpper: 150 }),
      sum('seized', 40, { date: '2022-05' }),
      sum('seized', 999, { date: '2022-05-07', overlaps: true }),
      sum('stolen', 7000, { date: '2022' }),
    ],
    parties: [
      party('Ann', [
        charge('Fraud', [charged, step('pleaded', '2022-01-05'), step('sentenced', '2022-01-11')]),
        charge('Laundering', [charged, step('pleaded', '2022-01-05'), step('sentenced', '2022-01-11')]),
      ]),
      party('Ben', [charge('Fraud', [charged, step('convicted', '2022-02'), step('sentenced', '2022-01-31')])]),
    ],
  }),
  caseEntry('b', {
    assets: [
      sum('seized', 10, { date: '2022-12-31', precision: 'at-least' }),
      sum('seized', 25, { date: '2023-01-01', precision: 'at-most' }),
      sum('seized', undefined, { date: '2024', amounts: [{ unit: 'BTC', amount: 3 }] }),
    ],
    parties: [
      party('Cem', [charge('Fraud', [step('charged', '2022'), step('pleaded', '2023'), step('sentenced', '2024-05')])]),
      party('Dee', [charge('Fraud', [charged])]),
    ],
  }),
  caseEntry('c', {
    agencies: [
      { organisation: 'fbi', source: 'release', date: '2024' },
      { organisation: 'europol', source: 'release', date: '2024' },
    ],
  }),
);
const chart = (name: ChartName) => caseCharts(archive).get(name) ?? expect.fail(`no chart ${name}`);
const bars = (name: ChartName) =>
  chart(name).rows.map(({ label, lower, upper, value }) => [label, lower, upper, value]);

describe('numbers worked out by hand', () => {
  test('sums of a stage by year: ranges at both ends, what overlaps and other stages left out, unknowns counted', () => {
    expect(bars('sums-seized')).toEqual([
      ['2024', 0, 0, 'not stated in dollars'],
      ['2023', 0, 25, 'up to $25'],
      ['2022', 150, 200, 'at least $150 to $200'],
    ]);
    const { rows, finding, counts } = chart('sums-seized');
    expect(rows.map(({ isOpen, cells }) => [isOpen, ...cells.slice(2)])).toEqual([
      [false, '0', '1'],
      [false, '1', '0'],
      [true, '3', '0'],
    ]);
    expect(finding).toBe('Most in 2022: at least $150 to $200.');
    expect(counts).toMatch(
      /^4 sums .* left out: 1 that is part of another sum, and 1 that no source states in dollars\./,
    );
    expect(bars('sums-stolen')).toEqual([['2022', 7000, 7000, '$7,000']]);
  });

  test('sums that are not sure count, and the chart says how many they are', () => {
    const unsure = 'The day was not seen.';
    const sums = [sum('seized', 100, { unsure }), sum('seized', 5, { unsure, overlaps: true }), sum('seized', 40)];
    const { counts } = caseCharts(archiveOf(caseEntry('a', { assets: sums }))).get('sums-seized') ?? expect.fail();
    expect(counts).toMatch(/^2 sums \(1 of them not confirmed in every part\) in US dollars/);
  });

  test('a case counts once at each step at which it stands', () => {
    expect(bars('cases-by-outcome')).toEqual([
      ['Charged', 2, 2, '2'],
      ['Sentenced', 2, 2, '2'],
    ]);
    expect(chart('cases-by-outcome').finding).toMatch(/^Of 3 cases, 2 /);
  });

  test('a case counts for every agency', () => {
    const [first, ...others] = bars('cases-by-agency');
    expect(first?.slice(1)).toEqual([3, 3, '3']);
    expect(others.length).toBeLessThanOrEqual(1);
  });

  test('from charge to sentence: each charge is in the median, alike ones share a bar, rough days are left out', () => {
    expect(bars('charge-to-sentence')).toEqual([
      ['Ann', 10, 10, '10 days'],
      ['Ben', 30, 30, '30 days'],
    ]);
    const { mark, counts, rows } = chart('charge-to-sentence');
    // 10, 10 and 30 days.
    expect(mark).toEqual({ at: 10, label: 'Median: 10 days' });
    expect(counts).toMatch(/^The median of 3 charges .*\. 1 more ended in a sentence and is left out/);
    expect(rows[0]?.cells[2]).toBe('Fraud; Laundering');
  });

  test('from charge to sentence: a day that is not confirmed does not count, a doubted figure leaves the day alone', () => {
    const unsure = 'The day is that for which it was announced.';
    const of = (name: string, more: Parameters<typeof step>[2]) =>
      party(name, [charge('Fraud', [charged, step('pleaded', '2022-01-05'), step('sentenced', '2022-01-11', more)])]);
    const doubted = archiveOf(
      caseEntry('a', {
        parties: [
          of('Sure', {}),
          of('Figure', { unsure, unsureOf: 'figure' }),
          of('Day', { unsure, unsureOf: 'day' }),
          of('Date', { unsure, unsureOf: 'date' }),
          of('Step', { unsure }),
        ],
      }),
    );
    const { rows, counts } = caseCharts(doubted).get('charge-to-sentence') ?? expect.fail('no chart');
    expect(rows.map(({ label }) => label)).toEqual(['Sure', 'Figure']);
    expect(counts).toMatch(
      /^The median of 2 charges .*\. 3 more ended in a sentence and are left out, .* not confirmed\./,
    );
    expect(medianDurations(doubted.cases).map(({ to, counted }) => [to, counted])).toContainEqual(['sentence', 2]);
  });

  test('without cases only the numbers of others are left', () => {
    expect([...caseCharts(archiveOf()).keys()]).toEqual(Object.keys(SERIES_CHARTS));
    expect(Object.keys(CHARTS)).toHaveLength(3 + 8 + Object.keys(SERIES_CHARTS).length);
  });
});

test('annual series: newest first, each year once for each kind of figure, each with where it was seen', () => {
  for (const { points, caveat } of Object.values(SERIES)) {
    const years = points.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(new Set(points.map(({ year, kind }) => `${year} ${kind}`)).size).toBe(points.length);
    for (const { url, value } of points) expect([new URL(url).protocol, value > 0]).toEqual(['https:', true]);
    expect(caveat.length).toBeGreaterThan(60);
  }
});

describe('drawing', () => {
  test.each([
    [7, [0, 2, 4, 6]],
    [100, [0, 50, 100]],
    [1.5, [0, 1]],
    [3.6e9, [0, 1e9, 2e9, 3e9]],
    [0, [0]],
  ])('the axis to %d has round steps', (most, steps) => {
    expect(axisSteps(most, true)).toEqual(steps);
  });

  test('bars are as long as their numbers, ranges have two ends, and all stays within the drawing', () => {
    const { bars: placed, height } = barLayout(chart('sums-seized'));
    expect(placed.map(({ solid, reach }) => [solid, reach])).toEqual([
      [0, 0],
      [0, 12.13],
      [72.75, 97],
    ]);
    for (const { top } of placed) expect(top).toBeLessThan(height);
    const row = {
      label: 'The Agency of an Exceedingly Long Name',
      lower: 1,
      upper: 1,
      isOpen: false,
      value: 'at least $10 million',
      cells: [],
    };
    expect(barLayout({ rows: [row], tick: String }).bars[0]?.label).toBe('The Agency of an Exceedin…');
  });

  test('every drawing has a title and a description, no style, and all its numbers in the table', () => {
    for (const one of caseCharts(archive).values()) {
      const html = toHtml(chartFigure(one));
      expect(html).not.toMatch(/\sstyle=|<style|<script/);
      const parts = elements(html);
      const svg = parts.find(({ tagName, properties }) => tagName === 'svg' && properties.role === 'img');
      const ids = svg?.properties.ariaLabelledBy as string[];
      expect(ids).toHaveLength(2);
      for (const id of ids) expect(parts.filter(({ properties }) => properties.id === id)).toHaveLength(1);
      expect(html).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
      const table = words(/<table tabindex="0">.*<\/table>/.exec(html)?.[0] ?? '');
      for (const { value } of [...one.rows, ...one.moreRows]) expect(table).toContain(value);
      expect(parts.filter(({ tagName }) => tagName === 'tr')).toHaveLength(1 + one.rows.length + one.moreRows.length);
    }
  });
});

describe('<Chart> in a text', () => {
  const tree = withNumbers(
    bodyTree('Before.\n\n<Chart name="sums-seized" />\n\n<Chart name="sums-seized" />'),
    archive,
  );
  const context = { slug: 's', address: '/news/s/', site: 'https://a.example', sources: [], picture: () => null };

  test('a feed has its sentence, its numbers and the way to the whole, and no drawing', () => {
    const html = feedBody(tree, context);
    expect(html).toContain(
      '<strong>Seized, by year</strong> Most in 2022: at least $150 to $200. As of 23 November 2026.',
    );
    expect(html).toContain('<th>2022</th><td>at least $150 to $200</td>');
    expect(html).toContain('href="https://a.example/cases/figures/#chart-sums-seized"');
    expect(html).not.toMatch(/svg|<details|<figure/);
    // The second time only the way.
    expect(html.match(/<table>/g)).toHaveLength(1);
  });

  test('the preview of an author draws it too, and takes nothing that was written between its tags', () => {
    const there = { sources: [], pictures: [] };
    const drawn = JSON.stringify(safeText(tree, there).nodes);
    expect(drawn).toContain('"fill":"var(--link)"');
    const written = withNumbers(bodyTree('<Chart name="none">\n\n<q onclick="x">y</q>\n\n</Chart>'), archive);
    expect(JSON.stringify(safeText(written, there).nodes)).not.toContain('onclick');
  });

  test('the search has its sentence, and the words of a text nothing twice', () => {
    expect(words(feedBody(tree, { ...context, forSearch: true }))).not.toContain('2023');
    expect(plainText(tree.nodes).match(/up to \$25/g)).toHaveLength(1);
  });
});
