import { addressWords } from './addressWords.ts';

/** On the page for addresses that lead nowhere: the search, filled with the words of the address. */
const box = document.querySelector<HTMLInputElement>('main [type=search]');
const words = addressWords(location.pathname);
if (box && words) {
  box.value = words;
  const offer = document.querySelector<HTMLElement>('[data-lost]');
  const link = offer?.querySelector('a');
  if (offer && link) {
    link.href = `/search/?${new URLSearchParams({ q: words })}`;
    link.textContent = `Stories with “${words}”`;
    offer.hidden = false;
  }
}
