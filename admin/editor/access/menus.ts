import { setOnce } from './setOnce.ts';

/** Decap draws a button into what is a button already. */
const DOUBLED = 'span[role="button"]:has(> button[title])';

/**
 * Of two buttons in one the outer stays, which the keys open: the inner one is out of reach of keys
 * and mouse and leaves its name to it. The entries of a menu stand directly in it.
 */
export function mendMenus(root: Element): void {
  for (const outer of root.querySelectorAll(DOUBLED)) {
    const inner = outer.querySelector<HTMLButtonElement>(':scope > button');
    if (!inner) continue;
    setOnce(outer, 'aria-label', inner.title);
    setOnce(outer, 'title', inner.title);
    setOnce(inner, 'inert', '');
    setOnce(inner, 'aria-hidden', 'true');
  }
  for (const list of root.querySelectorAll('[role="menu"] > ul')) setOnce(list, 'role', 'none');
}

/** A press on a button of the text leaves the caret where it is, as the inner button did. */
export function keepFocusInText(event: MouseEvent): void {
  const { target } = event;
  if (target instanceof Element && target.closest('span[role="button"]')?.querySelector(':scope > button[inert]'))
    event.preventDefault();
}
