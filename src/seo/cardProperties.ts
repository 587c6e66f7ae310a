import { CARD_SIZE, orderCard, type SocialCard } from '../cards/socialCard.ts';

/** Open Graph properties of a page’s own card, by name without `og:`. Orders the card. */
export function cardProperties(card: SocialCard, site: URL | undefined): Record<string, string> {
  return {
    image: new URL(orderCard(card), site).href,
    'og:image:width': String(CARD_SIZE.width),
    'og:image:height': String(CARD_SIZE.height),
    'og:image:alt': [`${[card.house, card.label].filter(Boolean).join(', ')}: ${card.title}`, ...card.facts].join('. '),
  };
}
