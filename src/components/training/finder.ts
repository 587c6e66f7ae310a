import { FinderList } from './finderList.ts';
import { linksOf, markOf, remember, wishOf } from './finderWish.ts';

/** Narrows the list of training where it stands, by several choices at once. They are in the address, so that it can be shared. */
const finder = document.querySelector<HTMLElement>('[data-finder]');
if (finder) open(finder);

function open(page: HTMLElement): void {
  const isWhole = !page.dataset.finder;
  const list = isWhole ? new FinderList(page) : null;
  const show = () => list?.show(wishOf(page));
  for (const link of linksOf(page))
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const [facet, value] = markOf(link);
      const wish = wishOf(page);
      if (wish.get(facet) === value) wish.delete(facet);
      else wish.set(facet, value);
      remember(page, wish);
      show();
      close(link.closest('details'));
    });
  page.querySelector('[data-finder-clear]')?.addEventListener('click', () => {
    remember(page, new Map());
    show();
    page.querySelector<HTMLElement>('.finder-filter summary')?.focus();
  });
  addEventListener('popstate', show);
  // A menu that lies over the list gives it back when the reader goes on.
  document.addEventListener('click', ({ target }) => {
    for (const menu of page.querySelectorAll<HTMLDetailsElement>('.finder-filter[open]'))
      if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  page.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Escape' && target instanceof Element) close(target.closest('.finder-filter[open]'));
  });
  if (wishOf(page).size > 0) show();
}

function close(menu: Element | null): void {
  if (!(menu instanceof HTMLDetailsElement)) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
}
