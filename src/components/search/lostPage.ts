import { addressWords } from './addressWords.ts';
import { link } from './element.ts';

/** On the page for addresses that lead nowhere: the search, filled with the words of the address. */
const box = document.querySelector<HTMLInputElement>('main [type=search]');
const words = addressWords(location.pathname);
if (box && words) {
  box.value = words;
  const address = `/search/?${new URLSearchParams({ q: words })}`;
  const text = ['Search for it, see ', link(address, `stories with “${words}”`), ', or go on here:'];
  document.querySelector('[data-lost]')?.replaceChildren(...text);
}
