import { askPagefind } from './askPagefind.ts';
import { FilterMenus } from './filterMenus.ts';
import { showPageLinks } from './pageLinks.ts';
import { loadPagefind } from './pagefindApi.ts';
import { offerToForget, showRecent } from './recentList.ts';
import { keepSearch } from './recentSearches.ts';
import { resultKeys } from './resultKeys.ts';
import { ResultList } from './resultList.ts';
import { searchParts } from './searchParts.ts';
import { addressOfWish, isWish, wishOf, type SearchWish } from './searchWish.ts';
import { slashSwitch } from './slashSwitch.ts';
import { statusWords } from './statusWords.ts';

/** The search page: as you type, with filters, and the wish in the address so that it can be shared. */
const PAUSE = 120;
const SLOW = 400;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

function start(page: HTMLElement): void {
  const parts = searchParts(page);
  const { form, input, status, retry, advice, more, recent, browse } = parts;
  const menus = new FilterMenus(parts.filters);
  const list = new ResultList(parts);
  let turn = 0;
  let pause = 0;

  const wish = (): SearchWish => ({ words: input.value.trim(), ...menus.chosen() });

  /** Typing changes the address in place; a choice is a step that the reader can go back from. */
  const remember = (how: 'step' | 'in place') => {
    const address = addressOfWish(wish());
    if (address === location.pathname + location.search) return;
    if (how === 'step') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const say = (words: string, failed = false) => {
    status.textContent = words;
    retry.hidden = !failed;
  };

  const search = async (shown?: number) => {
    const now = ++turn;
    const wanted = wish();
    showPageLinks(parts, wanted.words);
    browse.hidden = isWish(wanted);
    advice.hidden = true;
    if (isWish(wanted)) recent.hidden = true;
    else {
      showRecent(recent);
      menus.count(null);
      await list.replace([]);
      return say('');
    }
    const slow = setTimeout(() => say(statusWords.searching), SLOW);
    try {
      const { results, counts } = await askPagefind(wanted);
      if (now !== turn) return;
      await list.replace(results, shown);
      if (now !== turn) return;
      menus.count(counts);
      say(statusWords.found(results.length, wanted.words));
      advice.hidden = browse.hidden = results.length > 0;
    } catch {
      if (now === turn) say(statusWords.failed, true);
    } finally {
      clearTimeout(slow);
    }
  };

  const searchSoon = () => {
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      remember('in place');
      void search();
    }, PAUSE);
  };

  const searchNow = () => {
    clearTimeout(pause);
    remember('step');
    void search();
  };

  /** Takes up the wish in the address, and shows as many results as there were. */
  const recall = () => {
    const wanted = wishOf(new URLSearchParams(location.search));
    input.value = wanted.words;
    menus.choose(wanted);
    const shown: unknown = history.state?.shown;
    void search(typeof shown === 'number' ? shown : undefined);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepSearch(wish().words);
    searchNow();
  });
  input.addEventListener('input', searchSoon);
  input.addEventListener('focus', () => void loadPagefind().catch(() => undefined), { once: true });
  parts.filters.addEventListener('change', searchNow);
  parts.filters.querySelector('[data-search-clear]')?.addEventListener('click', () => {
    menus.choose({ ...wish(), filters: {} });
    searchNow();
    input.focus();
  });
  retry.addEventListener('click', () => void search());
  more.addEventListener('click', () => {
    keepSearch(wish().words);
    void list.showMore().then(
      () => history.replaceState({ shown: list.shown }, ''),
      () => say(statusWords.failed),
    );
  });
  page.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-search-results] a, [data-search-pages] a')) keepSearch(wish().words);
  });
  resultKeys(page, input, () => {
    input.value = '';
    searchNow();
  });
  offerToForget(recent, () => input.focus());
  slashSwitch(page);
  addEventListener('popstate', recall);
  recall();
}
