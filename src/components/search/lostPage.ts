import { addressWords } from './addressWords.ts';
import { link } from './element.ts';

/** More of them would need more lines than the page keeps free. */
const SHOWN_CHARACTERS = 32;

/** On the page for addresses that lead nowhere: the search, filled with the words of the address. */
const box = document.querySelector<HTMLInputElement>('main [type=search]');
const words = addressWords(location.pathname);
if (box && words) {
  box.value = words;
  const address = `/search/?${new URLSearchParams({ q: words })}`;
  const text = ['Search for it, see ', link(address, `stories with “${shortened(words)}”`), ', or go on here:'];
  document.querySelector('[data-lost]')?.replaceChildren(...text);
}

function shortened(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text;
  const whole = text.slice(0, SHOWN_CHARACTERS + 1).replace(/\s\S*$/, '');
  return `${whole.slice(0, SHOWN_CHARACTERS)} …`;
}
