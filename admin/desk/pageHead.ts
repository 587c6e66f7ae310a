import { KIND_WORDS, type KindName } from '../../src/model/kindWords.ts';
import { element, link } from './element.ts';
import { newAddress } from './route.ts';

/** The first heading of a page, which takes the focus when an author comes to it, and the way to a new entry. */
export function pageHead(title: string, newKind: KindName | null, ...beside: HTMLElement[]): HTMLElement {
  return element(
    'div',
    { class: 'desk-head' },
    element('h1', { tabindex: -1 }, title),
    ...beside,
    newKind && link(newAddress(newKind), `New ${KIND_WORDS[newKind].label}`, { class: 'desk-button primary' }),
  );
}
