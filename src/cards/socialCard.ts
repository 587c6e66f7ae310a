import { createHash } from 'node:crypto';
import { orderRenditions } from '../pictures/orders.ts';
import type { PictureFile } from '../pictures/pictureFile.ts';
import { renditionWidths, type Rendition } from '../pictures/renditions.ts';

/** Pixels of a card, as Open Graph and most networks crop it. */
export const CARD_SIZE = { width: 1200, height: 630 };
/** Counted up when cards are drawn in another way, so that none from before is taken for one of now. */
const LOOK = 3;

/** What is drawn on the card of a page when somebody shares it. */
export interface SocialCard {
  /** Where the page belongs: Courts, Topic. */
  label: string;
  title: string;
  /** What stands under the title, a line each: where a case stands, who offers a course. */
  facts: string[];
  /** The newsroom’s name. */
  house: string;
  /** The story’s own picture. */
  picture: CardPicture | null;
}

export interface CardPicture extends Pick<PictureFile, 'digest' | 'width' | 'height'> {
  /** Path of the original from the top of the repository. */
  source: string;
}

/**
 * The cards that the pages of this build name, by address. Pages run inside Astro's bundle and the
 * integration that draws the cards outside of it, so the list lives on the global object.
 */
const shelf = globalThis as typeof globalThis & { [key: symbol]: Map<string, SocialCard> | undefined };
const KEY = Symbol.for('chain-of-custody.card-orders');

export function cardOrders(): Map<string, SocialCard> {
  return (shelf[KEY] ??= new Map<string, SocialCard>());
}

/** Asks for a card, and says the address that it will have: a name made of all that is on it. */
export function orderCard(card: SocialCard): string {
  // The same picture in another folder is the same card.
  const drawn = [LOOK, card.label, card.title, card.house, card.picture?.digest ?? '', ...card.facts];
  const name = createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16);
  const address = `/cards/${name}.jpg`;
  cardOrders().set(address, card);
  if (card.picture) orderRenditions([cardRendition(card.picture)], card.picture.source);
  return address;
}

/** The rendition of a picture that a card is drawn with: one that pages have too, and quick to read. */
export function cardRendition(picture: CardPicture): Rendition {
  const widths = renditionWidths({ ...picture, format: 'png' });
  return {
    digest: picture.digest,
    width: widths.find((one) => one >= 800) ?? widths.at(-1) ?? picture.width,
    format: 'jpg',
  };
}
