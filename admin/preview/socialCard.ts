import { element } from '../editor/form/element.ts';
import type { PageHead } from './pageHead.ts';

/** A page as social networks and messengers show a link to it: the words and the card of its Open Graph properties, as the build draws it. */
export function socialCard(head: PageHead): HTMLElement {
  const host = head.address ? new URL(head.address).host : '';
  const picture = head.image ? element('img', { src: head.image, alt: head.imageAlt }) : null;
  return element(
    'div',
    { class: 'preview-look' },
    element(
      'div',
      { class: 'preview-card' },
      picture,
      element(
        'div',
        { class: 'preview-card-words' },
        element('p', { class: 'preview-card-site' }, host ? `${head.site} · ${host}` : head.site),
        element('p', { class: 'preview-card-title' }, head.socialTitle),
        element('p', { class: 'preview-card-description' }, head.socialDescription),
      ),
    ),
    element('p', { class: 'preview-notes' }, noteOn(head.image)),
  );
}

/** What an author should know of the picture at an address; empty for none. */
function noteOn(image: string): string {
  if (!image) return 'This page has no card, so networks show the words alone.';
  if (!image.startsWith('/cards/')) return 'This page has no card of its own: networks show that of the newsroom.';
  return 'The card is drawn from the title, which is the short headline where there is one, and the lead picture. Networks show it at 1.91 to 1.';
}
