import type { Facet } from '../../search/facetOptions.ts';
import { askPagefind } from './askPagefind.ts';
import { element } from './element.ts';
import { FilterMenus } from './filterMenus.ts';
import { keysBox } from './keysBox.ts';
import { PageLinks } from './pageLinks.ts';
import { loadPagefind } from './pagefindApi.ts';
import { RecentBox } from './recentBox.ts';
import { keepSearch } from './recentSearches.ts';
import { resultKeys } from './resultKeys.ts';
import { ResultList } from './resultList.ts';
import { rememberWish } from './rememberWish.ts';
import { isWish, wishOf, type SearchWish } from './searchWish.ts';
import type { StatusLine } from './statusLine.ts';

const PAUSE = 120;
const SLOW = 400;

/** The search page at work: as you type, with filters, and the wish in the address so that it can be shared. */
export class SearchDesk {
  private readonly page: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly browse: HTMLElement;
  private readonly menus: FilterMenus;
  private readonly pages: PageLinks;
  private readonly status: StatusLine;
  private readonly results = new ResultList();
  private readonly recent = new RecentBox(() => this.input.focus());
  private turn = 0;
  private pause = 0;

  /** @throws when the page lacks a part: then page and script do not belong together */
  constructor(page: HTMLElement, facets: Facet[], status: StatusLine) {
    const find = <E extends HTMLElement>(selector: string): E => {
      const found = page.querySelector<E>(selector);
      if (!found) throw new Error(`The search page has no ${selector}.`);
      return found;
    };
    this.page = page;
    this.status = status;
    this.input = find('input[type=search]');
    this.browse = find('[data-search-browse]');
    this.menus = new FilterMenus(facets);
    this.pages = new PageLinks(facets);
    const place = find('[data-search-place]');
    const more = element('p', {}, this.results.more);
    place.replaceChildren(
      ...[this.menus.box, this.recent.box, status.box, status.advice, this.pages.box, this.results.list, more],
    );
    page.append(keysBox(place.dataset.slashKey ?? ''));
  }

  /** Listens to the reader, and takes up the wish in the address. */
  open(): void {
    const { page, input, menus, results } = this;
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      keepSearch(this.wish().words);
      this.searchNow();
    });
    input.addEventListener('input', () => this.searchSoon());
    input.addEventListener('focus', () => void loadPagefind().catch(() => undefined), { once: true });
    menus.box.addEventListener('change', () => this.searchNow());
    menus.clear.addEventListener('click', () => {
      menus.choose({ ...menus.chosen(), filters: {} });
      this.searchNow();
      input.focus();
    });
    this.status.retry.addEventListener('click', () => void this.search());
    results.more.addEventListener('click', () => void this.showMore());
    page.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.search-results a, .search-pages a'))
        keepSearch(this.wish().words);
    });
    resultKeys(page, input, () => {
      input.value = '';
      this.searchNow();
    });
    addEventListener('popstate', () => this.recall());
    this.recall();
  }

  private wish(): SearchWish {
    return { words: this.input.value.trim(), ...this.menus.chosen() };
  }

  /** Takes up the wish in the address, and shows as many results as there were. */
  private recall(): void {
    const wanted = wishOf(new URLSearchParams(location.search));
    this.input.value = wanted.words;
    this.menus.choose(wanted);
    const { shown } = (history.state ?? {}) as { shown?: number }; // Set by `showMore` alone.
    void this.search(shown);
  }

  private searchSoon(): void {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => {
      rememberWish(this.wish(), 'in place');
      void this.search();
    }, PAUSE);
  }

  private searchNow(): void {
    clearTimeout(this.pause);
    rememberWish(this.wish(), 'step');
    void this.search();
  }

  private async showMore(): Promise<void> {
    keepSearch(this.wish().words);
    try {
      await this.results.showMore();
      history.replaceState({ shown: this.results.shown }, '');
    } catch {
      this.status.failed();
    }
  }

  private showBrowse(isWanted: boolean): void {
    this.browse.hidden = !isWanted;
    this.browse.classList.toggle('is-wanted', isWanted);
  }

  private async search(shown?: number): Promise<void> {
    const turn = ++this.turn;
    const wanted = this.wish();
    this.pages.show(wanted.words);
    this.recent.show(!isWish(wanted));
    if (!isWish(wanted)) {
      this.menus.count(null);
      this.showBrowse(true);
      this.status.nothing();
      return this.results.replace([]);
    }
    // It keeps its room until the results take it, so that the foot of the page stays where it is.
    this.browse.classList.remove('is-wanted');
    const slow = setTimeout(this.status.searching, SLOW);
    try {
      const { results, counts } = await askPagefind(wanted);
      if (turn !== this.turn) return;
      await this.results.replace(results, shown);
      if (turn !== this.turn) return;
      this.menus.count(counts);
      this.showBrowse(results.length === 0);
      this.status.found(results.length, wanted.words, counts.kind);
    } catch {
      if (turn === this.turn) this.status.failed();
    } finally {
      clearTimeout(slow);
    }
  }
}
