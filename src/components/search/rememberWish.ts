import { addressOfWish, type SearchWish } from './searchWish.ts';

/**
 * Puts a wish into the address of the page.
 * @param how a choice is a `step` that the reader can go back from; typing changes the address `in place`
 */
export function rememberWish(wish: SearchWish, how: 'step' | 'in place'): void {
  const address = addressOfWish(wish);
  if (address === location.pathname + location.search) return;
  if (how === 'step') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
