import { element } from '../editor/form/element.ts';
import type { PageHead } from './pageHead.ts';

/** A page as social networks and messengers show a link to it: the words and the picture of its Open Graph properties. */
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
    element(
      'p',
      { class: 'preview-notes' },
      picture
        ? 'Networks crop the picture to about 1.91 to 1. The title is the short headline, where there is one.'
        : 'There is no lead picture, so networks show the words alone.',
    ),
  );
}
