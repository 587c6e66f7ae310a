import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseRow } from '../../src/archive/cases/caseRow.ts';
import { inOrder, viewOf, wantedRows } from '../../src/components/cases/tracker/rowFilter.ts';
import { FACETS, NO_WISH, SORTS, type TrackerWish } from '../../src/components/cases/tracker/trackerWish.ts';

const few = (...words: string[]) => fc.subarray(words, { minLength: 1 });
const anyRow: fc.Arbitrary<CaseRow> = fc.record({
  id: fc.uuid(),
  title: fc.constantFrom('Café', 'Bank', 'Mixer'),
  about: fc.constantFrom('theft', 'fraud'),
  standing: fc.constantFrom('Somebody was charged.', 'Somebody was sentenced.'),
  stages: few('charged', 'sentenced') as fc.Arbitrary<CaseRow['stages']>,
  opened: fc.constantFrom('2023', '2024-05', '2024-05-06', ''),
  moved: fc.constantFrom('2023', '2024-05', '2024-05-06'),
  agencies: few('fbi', 'europol'),
  countries: few('us', 'nl'),
  laws: fc.constant([]),
  parties: few('Ann Example', 'Ben Example'),
  assets: few('BTC', 'USD'),
  sum: fc.constantFrom(null, { stage: 'stolen' as const, lower: 2_000_000, upper: 3_000_000, open: false }),
});
const CHOICES = {
  about: ['theft', 'fraud'],
  agency: ['fbi', 'europol'],
  country: ['us', 'nl'],
  now: ['charged', 'sentenced'],
  year: ['2023', '2024'],
  asset: ['BTC', 'USD'],
  sum: ['1000000', '10000000'],
};
const anyWish: fc.Arbitrary<TrackerWish> = fc.record({
  words: fc.constantFrom('', 'cafe', 'ann sentenced'),
  facets: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, fc.constantFrom(...CHOICES[facet])])), {
    requiredKeys: [],
  }),
  sort: fc.constantFrom(...SORTS),
  isReversed: fc.boolean(),
});

test('each choice promises exactly the rows that it leaves, whatever else is chosen', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), anyWish, (rows, wish) => {
      const { counts } = viewOf(inOrder(rows, wish), wish);
      for (const facet of FACETS)
        for (const value of CHOICES[facet]) {
          const left = wantedRows(rows, { ...wish, facets: { ...wish.facets, [facet]: value } });
          expect(counts[facet].get(value) ?? 0, `${facet} ${value}`).toBe(left.length);
        }
      expect(wantedRows(rows, NO_WISH)).toHaveLength(rows.length);
    }),
    { numRuns: 150 },
  );
});
