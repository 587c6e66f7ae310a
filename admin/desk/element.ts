type Child = Node | string | null | undefined | false;
type Property = string | number | boolean | null | undefined | ((event: Event) => void);

/**
 * Makes an element. `on…` properties are listeners; true is an attribute without a value, and
 * false, null and undefined are none. Text is text: nothing of it becomes markup.
 */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Record<string, Property> = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A link that looks and reads as its words. */
export const link = (href: string, words: string, properties: Record<string, Property> = {}) =>
  element('a', { href, ...properties }, words);
