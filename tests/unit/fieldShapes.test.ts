import { describe, expect, test } from 'vitest';
import { DAY, linePattern, MOMENT, PICTURE, SLUG } from '../../src/model/patterns.ts';

const is = (pattern: string) => (text: string) => new RegExp(pattern).test(text);

test('a day is right exactly when the calendar has it, from 1990 to 2099', () => {
  const isDay = is(DAY);
  const wrong: string[] = [];
  for (let year = 1988; year <= 2101; year++)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0;
        if (isDay(text) !== (exists && year >= 1990 && year <= 2099)) wrong.push(text);
      }
  expect(wrong).toEqual([]);
});

describe('a moment names its distance from UTC', () => {
  test.for([
    '2026-03-29T01:30:00+01:00',
    '2026-03-29T01:30Z',
    '2024-02-29T23:59:59.999-12:45',
    '2026-01-01T00:00+14:00',
  ])('%s is one', (text) => expect(is(MOMENT)(text)).toBe(true));
  test.for([
    '2026-03-29T01:30:00',
    '2026-03-29',
    '2026-03-29T24:00:00Z',
    '2026-03-29T23:60:00Z',
    '2026-06-30T23:59:60Z',
    '2026-03-29T01:30:00+14:01',
    '2026-03-29T01:30:00-14:00',
    '2025-02-29T01:30:00Z',
    '2026-03-29 01:30:00Z',
    '2026-03-29T01:30:00z',
    '2026-03-29T01:30:00Z\n',
  ])('%j is none', (text) => expect(is(MOMENT)(text)).toBe(false));
});

test('a name in an address is plain, and as long as the longest headline needs', () => {
  const isSlug = is(SLUG);
  expect(['a', '2024', 'a-b-2', 'a'.repeat(115)].filter(isSlug)).toHaveLength(4);
  expect(['', '-a', 'a-', 'a--b', 'A', 'ä', 'a_b', 'a.b', 'a/b', 'a'.repeat(116), 'a\n'].filter(isSlug)).toEqual([]);
});

test('a picture is named by its file alone', () => {
  const isPicture = is(PICTURE);
  expect(['a.png', './map-2.jpg', 'a_b.webp', 'a.gif', 'a.jpeg'].filter(isPicture)).toHaveLength(5);
  const wrong = [
    '../a.png',
    'x/a.png',
    '/a.png',
    'a.svg',
    'a.avif',
    'A.png',
    'a.PNG',
    'a.png?url',
    'a.png#x',
    'a.html.png',
  ];
  expect(wrong.filter(isPicture)).toEqual([]);
});

test('a line of text holds nothing that starts code or reads differently from what is stored', () => {
  const isLine = is(linePattern(1, 10));
  expect(['a', '日本語', 'a \u200c b', '1234567890', 'a & b'].filter(isLine)).toHaveLength(5);
  const wrong = [
    '',
    ' a',
    'a ',
    '12345678901',
    'a<b',
    'a>b',
    '{a',
    'a}',
    'a\nb',
    'a\u202eb',
    'a\u200bb',
    'a\ufeff',
    'a\u0007',
  ];
  expect(wrong.filter(isLine)).toEqual([]);
});
