import { SLASH_KEY } from './slashKey.ts';

/** `/` leads to the search from any page, unless the reader is typing or has switched it off. */
addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || isOff()) return;
  if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('main [type=search]') ?? document.querySelector('[type=search]');
  if (box?.checkVisibility()) box.select();
  else location.assign('/search/');
});

function isOff(): boolean {
  try {
    return localStorage.getItem(SLASH_KEY) === 'off';
  } catch {
    return false;
  }
}
