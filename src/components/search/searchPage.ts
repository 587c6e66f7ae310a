import type { Facet } from '../../search/facetOptions.ts';
import { isWish, wishOf } from './searchWish.ts';
import { loadFacets } from './loadFacets.ts';
import { loadPagefind } from './pagefindApi.ts';
import { SearchDesk } from './searchDesk.ts';
import { StatusLine } from './statusLine.ts';

/** Starts the search on its page. Until then the form leads here by itself, and the page is of use without it. */
const page = document.querySelector<HTMLElement>('[data-search]');
if (page) void start(page);

async function start(page: HTMLElement): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-search-place]');
  const status = new StatusLine();
  place?.replaceChildren(status.box, status.advice);
  const wish = wishOf(new URLSearchParams(location.search));
  const input = page.querySelector<HTMLInputElement>('input[type=search]');
  if (input && wish.words) input.value = wish.words;
  // Both at once: who comes with words wants results, not menus.
  if (isWish(wish)) void loadPagefind().catch(() => undefined);
  let facets: Facet[];
  try {
    facets = await loadFacets();
  } catch {
    status.failed();
    page.querySelector('[data-search-browse]')?.classList.add('is-wanted');
    status.retry.addEventListener('click', () => void start(page), { once: true });
    return;
  }
  new SearchDesk(page, facets, status).open();
}
