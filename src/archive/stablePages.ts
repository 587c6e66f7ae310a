/** How many stories a numbered page of a list shows. */
export const PAGE_SIZE = 30;

/** One page of a list that grows at its top. */
export interface ListPage<T> {
  /** Null for the list’s own address, which has the newest; otherwise 1 for the oldest page, and so on. */
  number: number | null;
  items: T[];
  /** The highest number that a page has; 0 when the list is one page. */
  last: number;
  /** How many items all pages have together. */
  total: number;
}

/**
 * Cuts a list, newest first, into pages whose addresses and contents stay when new items come.
 * Pages are numbered from the oldest, and only full pages get a number; what is left stands at the
 * list’s own address, which therefore shows between one and two pages. Each item is on one page.
 * @param size of a numbered page
 * @returns the newest page first; of an empty list the one empty page
 */
export function stablePages<T>(items: T[], size = PAGE_SIZE): ListPage<T>[] {
  const total = items.length;
  const last = Math.max(0, Math.floor(total / size) - 1);
  const newest = total - last * size;
  const page = (number: number | null, from: number, to: number) => ({
    number,
    items: items.slice(from, to),
    last,
    total,
  });
  const numbered = Array.from({ length: last }, (_, index) => {
    const from = newest + index * size;
    return page(last - index, from, from + size);
  });
  return [page(null, 0, newest), ...numbered];
}

/** The address of a page of the list at `address`. */
export function pageAddress(address: string, number: number | null): string {
  return number === null ? address : `${address}${number}/`;
}

/** The pages beside one: null is the list’s own address, undefined is none. */
export function neighbours({ number, last }: ListPage<unknown>): {
  newer: number | null | undefined;
  older: number | undefined;
} {
  if (number === null) return { newer: undefined, older: last > 0 ? last : undefined };
  return { newer: number < last ? number + 1 : null, older: number > 1 ? number - 1 : undefined };
}
