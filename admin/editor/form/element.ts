type Child = Node | string | null | false;

/** Makes an element of the page. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') made.setAttribute(key, value);
    else made.toggleAttribute(key, value);
  }
  made.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return made;
}

/** A button that does something. */
export function button(words: string, press: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', press);
  return made;
}

/** Sets the words of an element, and leaves it alone when they are the same: a screen reader speaks each change. */
export function setWords(target: Element, words: string): void {
  if (target.textContent !== words) target.textContent = words;
}
