import { excerptNodes } from './excerpt.ts';
import { loadPagefind, type FoundStory, type SearchAnswer, type SearchOptions } from './pagefindApi.ts';

/** The search page: as you type, with filters, and the query in the address so that it can be shared. */
const AT_ONCE = 10;
const FILTERS = ['section', 'topic', 'year'];

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) start(root);

function start(page: HTMLElement): void {
  const find = <E extends Element>(selector: string): E => {
    const element = page.querySelector<E>(selector);
    if (!element) throw new Error(`The search page has no ${selector}.`);
    return element;
  };
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('input[type=search]');
  const filters = find<HTMLFieldSetElement>('[data-search-filters]');
  const status = find<HTMLElement>('[data-search-status]');
  const list = find<HTMLOListElement>('[data-search-results]');
  const more = find<HTMLButtonElement>('[data-search-more]');
  const select = (name: string) => find<HTMLSelectElement>(`select[name=${name}]`);
  let answer: SearchAnswer = { results: [] };
  let shown = 0;
  let latest = 0;

  const query = () => input.value.trim();
  const chosen = () =>
    Object.fromEntries(FILTERS.flatMap((name) => (select(name).value ? [[name, select(name).value]] : [])));

  const remember = () => {
    const parameters = new URLSearchParams({ ...(query() && { q: query() }), ...chosen() });
    if (select('sort').value) parameters.set('sort', select('sort').value);
    history.replaceState(null, '', parameters.size > 0 ? `?${parameters}` : location.pathname);
  };
  const recall = () => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    for (const name of [...FILTERS, 'sort']) select(name).value = parameters.get(name) ?? '';
  };

  const show = async (turn: number) => {
    const found = await Promise.all(answer.results.slice(shown, shown + AT_ONCE).map((result) => result.data()));
    if (turn !== latest) return;
    shown += found.length;
    list.append(...found.map(resultItem));
    more.hidden = shown >= answer.results.length;
  };

  const search = async () => {
    const turn = ++latest;
    remember();
    const filtered = Object.keys(chosen()).length > 0;
    if (!query() && !filtered) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = '';
      return;
    }
    try {
      const pagefind = await loadPagefind();
      const options: SearchOptions = { filters: chosen() };
      if (select('sort').value) options.sort = { date: 'desc' };
      const found = await pagefind.debouncedSearch(query() || null, options, 120);
      if (!found || turn !== latest) return;
      answer = found;
      shown = 0;
      list.replaceChildren();
      status.textContent = statusLine(found.results.length, query());
      await show(turn);
    } catch {
      status.textContent = 'The search could not be loaded. Check your connection and try again.';
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener('input', () => void search());
  filters.addEventListener('change', () => void search());
  more.addEventListener('click', () => void show(latest));
  addEventListener('popstate', () => {
    recall();
    void search();
  });
  filters.hidden = false;
  recall();
  void search();
}

function statusLine(count: number, query: string): string {
  const words = query ? ` for “${query}”` : '';
  if (count === 0) return `Nothing found${words}. Try fewer or other words, or remove a filter.`;
  return `${count === 1 ? '1 story' : `${count} stories`}${words}`;
}

function resultItem(story: FoundStory): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.append(link(story.url, story.meta.title ?? story.url));
  const meta = element('p', 'search-meta', [story.meta.section, story.meta.day].filter(Boolean).join(' · '));
  const extract = document.createElement('p');
  extract.append(...excerptNodes(story.excerpt));
  item.append(heading, meta, extract);
  const parts = story.sub_results.filter((part) => part.url !== story.url).slice(0, 3);
  if (parts.length > 0) {
    const list = document.createElement('ul');
    list.className = 'search-parts';
    for (const part of parts) {
      const entry = document.createElement('li');
      entry.append(link(part.url, part.title));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
