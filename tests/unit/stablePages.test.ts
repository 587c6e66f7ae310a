import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbours, pageAddress, stablePages } from '../../src/archive/stablePages.ts';

const SIZE = 3;
/** Story number n is the nth ever published; a list has the newest first. */
const published = (count: number) => Array.from({ length: count }, (_, index) => count - index);
const pagesOf = (count: number) => stablePages(published(count), SIZE);
const contents = (count: number) =>
  new Map(pagesOf(count).flatMap(({ number, items }) => (number === null ? [] : [[number, items]])));

describe('pages of a list that grows', () => {
  test('keep their addresses and what is on them, however many stories come', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (before, more) => {
        const now = contents(before + more);
        for (const [number, items] of contents(before)) expect(now.get(number)).toEqual(items);
      }),
    );
  });

  test('hold each story once, the newest first', () => {
    fc.assert(
      fc.property(fc.nat(60), (count) => {
        expect(pagesOf(count).flatMap(({ items }) => items)).toEqual(published(count));
      }),
    );
  });

  test('are full when they have a number; the newest shows at least as much and less than twice that', () => {
    for (let count = SIZE; count < 40; count++) {
      const [newest, ...numbered] = pagesOf(count);
      expect(newest?.items.length).toBeGreaterThanOrEqual(SIZE);
      expect(newest?.items.length).toBeLessThan(2 * SIZE);
      for (const { items } of numbered) expect(items).toHaveLength(SIZE);
    }
  });

  test('are numbered from the oldest: page 1 has the first stories ever', () => {
    expect(pagesOf(11).map(({ number, items }) => [number, items])).toEqual([
      [null, [11, 10, 9, 8, 7]],
      [2, [6, 5, 4]],
      [1, [3, 2, 1]],
    ]);
  });

  test('of a list without stories are one empty page', () => {
    expect(stablePages([])).toEqual([{ number: null, items: [], last: 0, total: 0 }]);
  });

  test('lead to each other without a gap, to newer and to older', () => {
    const pages = pagesOf(14);
    expect(pages.map(({ number }) => number)).toEqual([null, 3, 2, 1]);
    expect(pages.map((page) => neighbours(page))).toEqual([
      { newer: undefined, older: 3 },
      { newer: null, older: 2 },
      { newer: 3, older: 1 },
      { newer: 2, older: undefined },
    ]);
    expect([null, 2].map((number) => pageAddress('/topics/mixers/', number))).toEqual([
      '/topics/mixers/',
      '/topics/mixers/2/',
    ]);
  });
});
