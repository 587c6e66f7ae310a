/** Makes an element with properties and what is in it. Text stays text: nothing is parsed as HTML. */
export function element<N extends keyof HTMLElementTagNameMap>(
  name: N,
  properties: Partial<HTMLElementTagNameMap[N]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[N] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export const link = (href: string, text: string): HTMLAnchorElement => element('a', { href }, text);

export const button = (text: string, className = 'search-button'): HTMLButtonElement =>
  element('button', { type: 'button', className }, text);
