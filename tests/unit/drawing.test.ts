import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PICTURE, isInside } from '../../scripts/drawing/box.ts';
import { draw } from '../../scripts/drawing/drawing.ts';
import { checkDrawings, readDrawingFile } from '../../scripts/drawing/drawingFile.ts';
import { rasterise } from '../../scripts/drawing/pictureFile.ts';
import { LONGEST, type DrawingSpec } from '../../scripts/drawing/spec.ts';
import { wrap } from '../../scripts/drawing/textBlock.ts';
import { HEADING, LABEL, TEXT } from '../../scripts/drawing/typeface.ts';
import { allowDrawings } from '../support/allowDrawings.ts';

allowDrawings();

const folder = join(import.meta.dirname, '../../scripts/drawings');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** A text of words as wide as English has them, cut to the length. */
function long(length: number): string {
  return 'Commonwealth money laundering summons, warrants and winding-up measures of the municipal government amounted to Much'
    .slice(0, length)
    .trim()
    .padEnd(length, 'm');
}

function many<Entry>(count: number, entry: (index: number) => Entry): Entry[] {
  return Array.from({ length: count }, (_, index) => entry(index));
}

const frame = { title: long(LONGEST.title), note: long(LONGEST.note) };
const label = long(LONGEST.label);
const detail = long(LONGEST.detail);
const shown = 'about $1,234,567,890'.slice(0, LONGEST.shown);
const unit = long(LONGEST.unit);
const date = '28–30 September 2024';

/** Every kind with as few and as many entries as it may have, each with the longest texts. */
const extremes: Record<string, DrawingSpec> = Object.fromEntries([
  ...[2, 5, 8].map((count) => [
    `${count} bars`,
    { kind: 'bars', ...frame, unit, bars: many(count, (i) => ({ label, value: i * 100, shown, strong: i === 1 })) },
  ]),
  ...[3, 6, 12].map((count) => [
    `${count} columns`,
    {
      kind: 'series',
      ...frame,
      unit,
      points: many(count, (i) => ({
        label: count > 6 ? `20${i + 10}` : 'Jan–Mar 2022',
        value: i,
        shown: count > 6 ? '1,234.5' : 'almost 97.25',
      })),
    },
  ]),
  ...[3, 4, 5, 6].map((count) => [
    `${count} steps`,
    { kind: 'flow', ...frame, steps: many(count, () => ({ label, detail })) },
  ]),
  ...[3, 7].map((count) => [
    `${count} events`,
    { kind: 'timeline', ...frame, events: many(count, () => ({ date, label: detail })) },
  ]),
  ...[2, 5].map((count) => [
    `${count} parts`,
    {
      kind: 'share',
      ...frame,
      parts: many(count, (i) => ({ label, value: i === 0 ? 1000 : 1, shown: '$1,234.5m', strong: i === 0 })),
    },
  ]),
  ...[2, 4].map((count) => [
    `number with ${count} rows`,
    { kind: 'number', ...frame, number: '$888,888,888', unit, rows: many(count, () => ({ label, detail })) },
  ]),
  ['map of small countries', { kind: 'map', ...frame, view: 'world', countries: ['SG', 'LU', 'MT', 'HK', 'GI', 'SM'] }],
  [
    'map of neighbours',
    { kind: 'map', ...frame, view: 'world', countries: ['NL', 'BE', 'LU', 'DE', 'CH', 'AT'], also: ['FR', 'LV'] },
  ],
  [
    'map of Europe',
    { kind: 'map', ...frame, view: 'europe', countries: ['NL', 'BE', 'LU', 'DE', 'CH', 'AT'], also: ['FR', 'UA'] },
  ],
  ['map of the Americas', { kind: 'map', ...frame, view: 'americas', countries: ['US', 'CR', 'AR', 'KY', 'BZ'] }],
  [
    'map of Asia',
    { kind: 'map', ...frame, view: 'asia', countries: ['KP', 'KR', 'JP', 'SG', 'MM', 'AE'], also: ['CN'] },
  ],
  [
    'map of many',
    {
      kind: 'map',
      ...frame,
      view: 'world',
      countries: [
        'US',
        'CA',
        'MX',
        'BR',
        'AR',
        'GB',
        'FR',
        'DE',
        'NL',
        'IT',
        'ES',
        'SE',
        'FI',
        'PL',
        'RU',
        'IN',
        'CN',
        'JP',
        'AU',
        'NZ',
      ],
    },
  ],
]) as Record<string, DrawingSpec>;

test.each(files)('%s holds valid drawings, and all their text fits', (file) => {
  const { drawings, problems } = readDrawingFile(join(folder, file));
  expect(problems).toEqual([]);
  for (const spec of Object.values(drawings)) expect(draw(spec).problems).toEqual([]);
});

test.each(Object.entries(extremes))('the longest texts stay in the frame and apart: %s', (_, spec) => {
  expect(checkDrawings({ 'lead.png': spec }).problems).toEqual([]);
  const sheet = draw(spec);
  expect(sheet.problems).toEqual([]);
  expect(sheet.texts.length).toBeGreaterThan(2);
  for (const { box } of sheet.texts) expect(isInside(box, sheet.frame)).toBe(true);
  expect(isInside(sheet.frame, PICTURE)).toBe(true);
});

test('a picture is a palette PNG of 1600 by 900, the same bytes each time', async () => {
  const svg = draw(extremes['2 bars']!).svg();
  const [first, second] = await Promise.all([rasterise(svg), rasterise(svg)]);
  expect(first.equals(second)).toBe(true);
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([PICTURE.width, PICTURE.height]);
  expect(first[25]).toBe(3);
  expect(first.length).toBeLessThan(90_000);
});

test('a small country is marked with a ring, a country out of the view is a problem', () => {
  const map = (countries: string[]) => draw({ kind: 'map', title: 'Title', note: 'Note', view: 'europe', countries });
  expect(map(['LU']).svg()).toContain('<circle');
  expect(map(['NL', 'AU']).problems).toEqual(['Australia (AU) is not in the view “europe”']);
});

const width = (line: string) => line.length;

test('text wraps into lines of even length', () => {
  expect(wrap('one', 10, width)).toEqual(['one']);
  expect(wrap('aaaa bbbb cccc d', 14, width)).toEqual(['aaaa bbbb', 'cccc d']);
  expect(wrap('incomprehensible word', 8, width)).toEqual(['incomprehensible', 'word']);
  expect(wrap('law-enforcement', 12, width)).toEqual(['law-', 'enforcement']);
  expect(wrap('a Rui-Siang Lin', 12, width)).toEqual(['a Rui-Siang', 'Lin']);
  expect(wrap('2021–22 or 50-100', 9, width)).toEqual(['2021–22', 'or 50-100']);
});

test('the typefaces have the signs that a newspaper prints, and kern', () => {
  for (const face of [HEADING, LABEL, TEXT]) {
    expect(face.missing('–—’‘“”…€£¥§½×·éüñçßøÅŁšžğİ')).toEqual([]);
    expect(face.missing('a→b')).toEqual(['→']);
    expect(face.width('To', 100)).toBeLessThan(face.width('T', 100) + face.width('o', 100) - 3);
  }
});

test('a text that cannot be made to fit is a problem', () => {
  const steps = many(4, () => ({ label: 'W'.repeat(28) }));
  expect(draw({ kind: 'flow', title: 'Title', note: 'Note', steps }).problems).toContain(
    `“${'W'.repeat(28)}” is too long for its place`,
  );
  expect(
    draw({ kind: 'flow', title: 'From → to', note: 'Note', steps: many(3, () => ({ label: 'Step' })) }).problems,
  ).toEqual(['the typeface has no sign for “→” in “From → to”']);
});

test('every mistake of a specification is told, and does not keep the others from being drawn', () => {
  const good = { kind: 'map', title: 'Title', note: 'Note', view: 'world', countries: ['NL'] };
  const { drawings, problems } = checkDrawings({
    'lead.png': good,
    'chart.png': { ...good, title: 'T'.repeat(51), countries: ['NL', 'UK'] },
    'pie.png': { ...good, kind: 'pie' },
  });
  expect(Object.keys(drawings)).toEqual(['lead.png']);
  expect(problems).toEqual([
    `chart.png: title has 51 characters, 50 at most: “${'T'.repeat(51)}”`,
    'chart.png: countries[2] is no country code (ISO 3166-1 alpha-2, as NL)',
    'pie.png: kind must be map, bars, series, flow, timeline, share or number',
  ]);
});
