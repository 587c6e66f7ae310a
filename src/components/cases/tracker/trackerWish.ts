/** What the tracker can be narrowed by, as it stands in addresses: `/cases/?agency=fbi&now=charged`. */
export const FACETS = ['about', 'agency', 'country', 'now', 'year', 'asset', 'sum'] as const;
export type Facet = (typeof FACETS)[number];
export const SORTS = ['moved', 'title', 'sum'] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader wants of the tracker. */
export interface TrackerWish {
  words: string;
  facets: Partial<Record<Facet, string>>;
  sort: Sort;
  /** Against the order in which the column is sorted at the first press. */
  isReversed: boolean;
}

export const NO_WISH: TrackerWish = { words: '', facets: {}, sort: 'moved', isReversed: false };

/** Reads the part of an address behind `?`. What it does not know is passed over. */
export function readWish(query: string): TrackerWish {
  const given = new URLSearchParams(query);
  const sort = (given.get('sort') ?? '').replace(/^-/, '');
  const facets = FACETS.flatMap((facet) => {
    const value = given.get(facet);
    return value ? [[facet, value] as const] : [];
  });
  return {
    words: (given.get('q') ?? '').trim(),
    facets: Object.fromEntries(facets),
    sort: SORTS.find((one) => one === sort) ?? NO_WISH.sort,
    isReversed: (given.get('sort') ?? '').startsWith('-'),
  };
}

/** The part of an address behind `?`, with it; empty for all cases in the usual order. */
export function printWish({ words, facets, sort, isReversed }: TrackerWish): string {
  const query = new URLSearchParams();
  if (words) query.set('q', words);
  for (const facet of FACETS) if (facets[facet]) query.set(facet, facets[facet]);
  if (sort !== NO_WISH.sort || isReversed) query.set('sort', `${isReversed ? '-' : ''}${sort}`);
  const text = query.toString();
  return text && `?${text}`;
}
