import { forgetSearches, recentSearches } from './recentSearches.ts';
import { addressOfWish } from './searchWish.ts';

/** Shows what was searched for last in this browser; nothing when that is nothing. */
export function showRecent(box: HTMLElement): void {
  const recent = recentSearches();
  box.hidden = recent.length === 0;
  const items = recent.map((words) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = addressOfWish({ words, filters: {}, newestFirst: false });
    link.textContent = words;
    item.append(link);
    return item;
  });
  box.querySelector('ul')?.replaceChildren(...items);
}

/** The button that empties the list. */
export function offerToForget(box: HTMLElement, after: () => void): void {
  box.querySelector('button')?.addEventListener('click', () => {
    forgetSearches();
    showRecent(box);
    after();
  });
}
