import './access.css';
import './phone.css';
import { followBar } from './barHeight.ts';
import { nameParts } from './landmarks.ts';
import { keepFocusInList, moveByKey, nameListItems } from './listItems.ts';
import { keepFocusInText, mendMenus } from './menus.ts';

/** Typing draws much, and the names of what stands around the text can wait a little. */
const WAIT_MS = 120;

/**
 * Gives Decap’s own markup the names, roles and keys that it lacks, so that the editor can be used
 * with the keyboard alone and with a screen reader. Decap draws the form anew as it likes, so they
 * are looked after again after each change of the page; attributes that React does not set it leaves
 * alone.
 */
export function mendMarkup(root: HTMLElement): void {
  let due: ReturnType<typeof setTimeout> | undefined;
  const mend = () => {
    due = undefined;
    nameParts(root);
    nameListItems(root);
  };
  new MutationObserver((changes) => {
    // At once: nobody may press the inner one of two buttons that is about to be put out of reach.
    for (const { target, addedNodes } of changes)
      if (target instanceof Element && [...addedNodes].some((node) => node instanceof Element)) mendMenus(target);
    due ??= setTimeout(mend, WAIT_MS);
  }).observe(root, { childList: true, subtree: true });
  root.addEventListener('keydown', moveByKey);
  root.addEventListener('click', keepFocusInList, { capture: true });
  root.addEventListener('mousedown', keepFocusInText, { capture: true });
  followBar();
  mend();
  mendMenus(root);
}
