type Properties = Record<string, string | boolean | ((event: Event) => void) | null | undefined>;

/**
 * An element with attributes, listeners (`onclick`) and content.
 * @param properties `true` sets an attribute without a value, `false`, null and undefined none
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value);
    else if (typeof value === 'string') made.setAttribute(name, value);
    else if (value) made.setAttribute(name, '');
  }
  made.append(...content);
  return made;
}

let numbers = 0;
/** An id that no other element has, to tie a label or hint to its field. */
export const newId = (name: string) => `newsroom-${name}-${++numbers}`;

/** A field under its label, with a hint. The hint is part of what a screen reader says of it. */
export function labelled(label: string, field: HTMLElement, hint?: string): HTMLElement {
  field.id ||= newId('field');
  const parts: HTMLElement[] = [element('label', { for: field.id }, label), field];
  if (hint) {
    const words = element('p', { id: `${field.id}-hint`, class: 'newsroom-hint' }, hint);
    field.setAttribute('aria-describedby', words.id);
    parts.push(words);
  }
  return element('div', { class: 'newsroom-field' }, ...parts);
}
