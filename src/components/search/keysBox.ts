import { element } from './element.ts';

const KEYS: [keys: string[], what: string][] = [
  [['/'], 'Go to the search from any page'],
  [['↓', '↑'], 'Through the results and back to the words'],
  [['Enter'], 'Open the result'],
  [['Esc'], 'From a result to the words; there, empty them'],
];

/**
 * The keys of the search, and the switch for the one that works on every page (WCAG 2.2, 2.1.4).
 * @param storageKey under which this browser keeps that it is off
 */
export function keysBox(storageKey: string): HTMLElement {
  const rows = KEYS.map(([keys, what]) =>
    element('div', {}, element('dt', {}, ...keys.map((key) => element('kbd', {}, key))), element('dd', {}, what)),
  );
  const label = element('label', {}, slashSwitch(storageKey), ' ', element('kbd', {}, '/'), ' opens the search');
  return element(
    'details',
    { className: 'search-keys' },
    element('summary', {}, 'Keys'),
    element('dl', { className: 'key-list' }, ...rows),
    element('p', {}, label),
  );
}

function slashSwitch(key: string): HTMLInputElement {
  const box = element('input', { type: 'checkbox', checked: true });
  try {
    box.checked = localStorage.getItem(key) !== 'off';
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, 'off');
    });
  } catch {
    // Nothing can be kept in this browser, so the switch would forget itself.
    box.disabled = true;
  }
  return box;
}
