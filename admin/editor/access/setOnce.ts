/** Sets an attribute, and leaves it alone when it has the value already: a screen reader follows each change. */
export function setOnce(element: Element | null | undefined, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
