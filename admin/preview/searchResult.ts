import { element } from '../editor/form/element.ts';
import { cutOff } from './cutOff.ts';
import type { PageHead } from './pageHead.ts';

/** How many characters result pages have room for: about 600 pixels of a title, two lines of a description. */
export const TITLE_ROOM = 60;
export const DESCRIPTION_ROOM = 158;

/** A page as a search engine lists it, and how much of its words there is room for. */
export function searchResult(head: PageHead): HTMLElement {
  const address = head.address ? new URL(head.address) : null;
  const steps = address?.pathname.split('/').filter(Boolean) ?? [];
  return element(
    'div',
    { class: 'preview-look' },
    element(
      'div',
      { class: 'preview-result' },
      element('p', { class: 'preview-result-site' }, head.site),
      element('p', { class: 'preview-result-address' }, [address?.host ?? 'no address', ...steps].join(' › ')),
      element('p', { class: 'preview-result-title' }, cutOff(head.title, TITLE_ROOM)),
      element('p', { class: 'preview-result-words' }, cutOff(head.description, DESCRIPTION_ROOM)),
    ),
    element(
      'ul',
      { class: 'preview-notes' },
      element('li', {}, room('The title', head.title.length, TITLE_ROOM)),
      element('li', {}, room('The description', head.description.length, DESCRIPTION_ROOM)),
      element('li', {}, 'Search engines may choose other words of the page. Nothing can forbid them.'),
    ),
  );
}

function room(what: string, has: number, most: number): string {
  return has > most
    ? `${what} has ${has} characters; there is room for about ${most}. Its end is cut off.`
    : `${what} has ${has} characters, which fit.`;
}
