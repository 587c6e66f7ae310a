import { button } from '../../search/element.ts';
import { SORTS, type Sort } from './trackerWish.ts';

/** The headings by which the table can be sorted. */
export function sortHeads(table: HTMLTableElement): Map<Sort, HTMLElement> {
  const heads = [...table.querySelectorAll<HTMLElement>('th[data-sort]')];
  return new Map(
    heads.flatMap((head) => {
      const sort = SORTS.find((one) => one === head.dataset.sort);
      return sort ? [[sort, head] as const] : [];
    }),
  );
}

/** Makes the headings buttons. */
export function sortButtons(table: HTMLTableElement, sortBy: (sort: Sort) => void): void {
  for (const [sort, head] of sortHeads(table)) {
    const press = button((head.textContent ?? '').trim(), '');
    press.addEventListener('click', () => sortBy(sort));
    head.replaceChildren(press);
  }
}
