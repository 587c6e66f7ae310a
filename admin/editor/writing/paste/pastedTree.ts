/** What was pasted, as a tree that needs no browser: an element, or text. Comments are left out. */
export interface PastedElement {
  /** In small letters. */
  tag: string;
  attributes: Record<string, string>;
  children: PastedNode[];
}
export type PastedNode = PastedElement | string;

/** Reads HTML of the clipboard. Nothing in it is run or loaded. */
export function readHtml(html: string): PastedNode[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(readNode);
}

function readNode(node: Node): PastedNode[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name.toLowerCase(), value]));
  return [{ tag: node.nodeName.toLowerCase(), attributes, children: [...node.childNodes].flatMap(readNode) }];
}

export const isPastedElement = (node: PastedNode | undefined): node is PastedElement => typeof node === 'object';

/** The value of a property in an element’s own style, in small letters; empty without one. */
export function styleOf({ attributes }: PastedElement, property: string): string {
  for (const declaration of (attributes.style ?? '').split(';')) {
    const [name = '', ...value] = declaration.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return '';
}

export const hasClass = ({ attributes }: PastedElement, name: RegExp): boolean =>
  (attributes.class ?? '').split(/\s+/).some((word) => name.test(word));

/** All text in a node. */
export const textIn = (node: PastedNode): string =>
  typeof node === 'string' ? node : node.children.map(textIn).join('');

/** Whether an element has another below it that fits. */
export function holds(element: PastedElement, fits: (inner: PastedElement) => boolean): boolean {
  return element.children.some((child) => isPastedElement(child) && (fits(child) || holds(child, fits)));
}
