import { hasUnsavedChanges } from '../editor/unsavedChanges.ts';

const WORDS = 'This text has changes that are not saved. Leave it all the same?';

/**
 * Asks before an author leaves an entry with unsaved changes by the browser’s own means: back, a
 * link, another address. Decap asks too, but cannot go back to where it was when it has not seen
 * every step that led there: the address would name one page and the screen show another.
 * @param event of a changed address; stopped when the author stays, so that Decap does not hear of it
 * @param back the address to stay at
 */
export function mayLeave(event: HashChangeEvent, back: string): boolean {
  if (!hasUnsavedChanges()) return true;
  if (!window.confirm(WORDS)) {
    event.stopImmediatePropagation();
    history.pushState(history.state, '', back);
    return false;
  }
  // The author has answered: Decap, which hears of the change next, need not ask again.
  const confirm = window.confirm.bind(window);
  window.confirm = () => true;
  setTimeout(() => (window.confirm = confirm));
  return true;
}
