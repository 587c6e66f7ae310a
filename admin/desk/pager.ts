import { element } from './element.ts';

/** Entries on one page of a list. */
export const PAGE_SIZE = 50;

/** Links between the pages of a list; nothing when one page holds all. @param addressOf where a page is */
export function pager(page: number, total: number, addressOf: (page: number) => string): HTMLElement | null {
  const pages = Math.ceil(total / PAGE_SIZE);
  if (pages < 2) return null;
  const step = (to: number, words: string) =>
    to >= 1 && to <= pages
      ? element('a', { href: addressOf(to), class: 'desk-button', rel: to < page ? 'prev' : 'next' }, words)
      : element('span', { class: 'desk-button off' }, words);
  return element(
    'nav',
    { class: 'desk-pager', 'aria-label': 'Pages of the list' },
    step(page - 1, 'Previous'),
    element('span', {}, `Page ${page} of ${pages}`),
    step(page + 1, 'Next'),
  );
}
