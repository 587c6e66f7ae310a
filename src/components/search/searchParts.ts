/** The parts of the search page that its scripts work on. */
export interface SearchParts {
  page: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  filters: HTMLDetailsElement;
  status: HTMLElement;
  retry: HTMLButtonElement;
  advice: HTMLElement;
  pages: HTMLElement;
  results: HTMLOListElement;
  more: HTMLButtonElement;
  recent: HTMLElement;
  browse: HTMLElement;
}

/** @throws when the page lacks one of them: then page and script do not belong together */
export function searchParts(page: HTMLElement): SearchParts {
  const find = <E extends Element>(selector: string): E => {
    const element = page.querySelector<E>(selector);
    if (!element) throw new Error(`The search page has no ${selector}.`);
    return element;
  };
  return {
    page,
    form: find('form'),
    input: find('input[type=search]'),
    filters: find('[data-search-filters]'),
    status: find('[data-search-status]'),
    retry: find('[data-search-retry]'),
    advice: find('[data-search-advice]'),
    pages: find('[data-search-pages]'),
    results: find('[data-search-results]'),
    more: find('[data-search-more]'),
    recent: find('[data-search-recent]'),
    browse: find('[data-search-browse]'),
  };
}
