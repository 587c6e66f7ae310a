import type { RowState } from './rowState.ts';
import { STATE_WORDS } from './rowState.ts';

export const SORTS = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Changed last',
  title: 'Title, A to Z',
  section: 'Section',
} as const;
export type Sort = keyof typeof SORTS;

/** States, and what is on the site with a change that is not published yet. */
export type StatusFilter = RowState | 'changed';
export const STATUS_FILTERS: Record<StatusFilter, string> = { ...STATE_WORDS, changed: 'Live, with a draft' };

/** What an author asked a list for. Empty: everything. */
export interface ListQuery {
  words: string;
  section: string;
  status: StatusFilter | '';
  year: string;
  /** A person or desk that signs. */
  byline: string;
  sort: Sort | '';
  /** From 1. */
  page: number;
}

export const EVERYTHING: ListQuery = { words: '', section: '', status: '', year: '', byline: '', sort: '', page: 1 };

/** Reads `q=…&section=…` of an address. What it does not know is as if it were not there. */
export function readQuery(text: string): ListQuery {
  const given = new URLSearchParams(text);
  const of = (name: string) => given.get(name) ?? '';
  const status = of('status');
  const sort = of('sort');
  const page = Number(of('page'));
  return {
    words: of('q'),
    section: of('section'),
    status: Object.hasOwn(STATUS_FILTERS, status) ? (status as StatusFilter) : '',
    year: of('year'),
    byline: of('byline'),
    sort: Object.hasOwn(SORTS, sort) ? (sort as Sort) : '',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** The inverse, without what is left at “everything”: `?q=…`, or nothing. */
export function writeQuery({ words, page, ...rest }: ListQuery): string {
  const parts = Object.entries({ q: words, ...rest, page: page > 1 ? String(page) : '' }).filter(([, value]) => value);
  return parts.length > 0 ? `?${new URLSearchParams(parts).toString()}` : '';
}
