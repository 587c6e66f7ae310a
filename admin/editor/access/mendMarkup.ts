import './access.css';
import './phone.css';
import { followBar } from './barHeight.ts';
import { nameParts } from './landmarks.ts';
import { keepFocusInList, moveByKey, nameListItems } from './listItems.ts';
import { keepFocusInText, mendMenus } from './menus.ts';

/** How long the page must be at rest: what is drawn with every key is not worth a look. */
const REST_MS = 120;

/**
 * Gives Decap’s own markup the names, roles and keys that it lacks, so that the editor can be used
 * with the keyboard alone and with a screen reader. Decap draws the form anew as it likes, so they
 * are looked after again after each change of the page; attributes that React does not set it leaves
 * alone.
 */
export function mendMarkup(root: HTMLElement): void {
  const mend = () => {
    nameParts(root);
    nameListItems(root);
    mendMenus(root);
  };
  let due: ReturnType<typeof setTimeout> | undefined;
  new MutationObserver(() => {
    clearTimeout(due);
    due = setTimeout(mend, REST_MS);
  }).observe(root, { childList: true, subtree: true });
  root.addEventListener('keydown', moveByKey);
  root.addEventListener('click', keepFocusInList, { capture: true });
  root.addEventListener('mousedown', keepFocusInText, { capture: true });
  followBar();
  mend();
}
