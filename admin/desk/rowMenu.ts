import { element } from './element.ts';

/** An entry of a row’s menu: a link, or something to do. */
export type MenuItem =
  | { words: string; href: string; opens?: 'tab' }
  | { words: string; act: () => void; grave?: boolean };

/**
 * A button that opens a list of links and buttons. Esc and a click elsewhere close it.
 * @param about what it is about, for those who cannot see the row: `More about “A headline”`
 */
export function rowMenu(about: string, items: MenuItem[]): HTMLElement {
  const summary = element(
    'summary',
    { class: 'desk-button quiet' },
    '⋯',
    element('span', { class: 'desk-hidden' }, `More about “${about}”`),
  );
  const menu = element(
    'details',
    { class: 'desk-row-menu' },
    summary,
    element('ul', { role: 'list' }, ...items.map((item) => element('li', {}, entry(item)))),
  );
  const close = () => (menu.open = false);
  const outside = (event: Event) => {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) close();
  };
  menu.addEventListener('toggle', () => {
    if (menu.open) document.addEventListener('click', outside);
    else document.removeEventListener('click', outside);
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    summary.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
  });
  return menu;

  function entry(item: MenuItem): HTMLElement {
    if ('href' in item) return element('a', { href: item.href, target: item.opens && '_blank' }, item.words);
    return element(
      'button',
      {
        type: 'button',
        class: item.grave ? 'grave' : null,
        onclick: () => {
          close();
          summary.focus();
          item.act();
        },
      },
      item.words,
    );
  }
}

/** Draws a list anew and leaves a menu that somebody has opened in it open: lists follow the newsroom by themselves. */
export function keepingOpenMenu(place: HTMLElement, draw: () => void): void {
  const menus = () => [...place.querySelectorAll<HTMLDetailsElement>('.desk-row-menu')];
  const aboutOf = (menu: HTMLDetailsElement) => menu.querySelector('summary')?.textContent;
  const open = menus().find((menu) => menu.open);
  const hadFocus = open?.contains(document.activeElement) ?? false;
  draw();
  const again = open && menus().find((menu) => aboutOf(menu) === aboutOf(open));
  if (!again) return;
  again.open = true;
  if (hadFocus) again.querySelector('summary')?.focus();
}
