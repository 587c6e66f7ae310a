/**
 * Keys of the search page: the down arrow goes from the words to the results and on through them, the
 * up arrow back, Escape from a result to the words and, in the words, empties them. Enter is the link’s own.
 * @param onEscape when Escape is pressed in the words
 */
export function resultKeys(page: HTMLElement, input: HTMLInputElement, onEscape: () => void): void {
  const stops = () => [...page.querySelectorAll<HTMLElement>('.search-results a, .search-more:not([hidden])')];
  page.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const all = stops();
    const at = all.findIndex((stop) => stop === event.target);
    const inWords = event.target === input;
    if (!inWords && at < 0) return;
    if (event.key === 'Escape') {
      if (inWords) onEscape();
      else input.focus();
    } else if (event.key === 'ArrowDown' && at + 1 < all.length) {
      all[at + 1]?.focus();
    } else if (event.key === 'ArrowUp' && !inWords) {
      (all[at - 1] ?? input).focus();
    } else return;
    event.preventDefault();
  });
}
