import { CARD_SIZE } from '../cards/socialCard.ts';
import type { Site } from '../model/site.ts';
import type { Embed } from './embed/embed.ts';
import { EMBED_WIDTH, embedFrame, embedHeight } from './embed/embedFrame.ts';

const DAY = 86_400;

/** The path of what other sites ask for where somebody pastes the address of a story or a case. */
export const oEmbedAddress = (address: string) => `${address}oembed.json`;

/**
 * A story or a case for other sites (oEmbed 1.0, type `rich`): a frame of its embed page, so that
 * a correction, a retraction or the next step of a case shows there too.
 * @param author who wrote it; empty for a case, and for a story that is withdrawn
 * @param card whole address of its social card; null for none
 */
export function oEmbed(embed: Embed, { author, card }: { author: string; card: string | null }, site: Site): string {
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: embed.title,
    ...(author && { author_name: author }),
    provider_name: site.name,
    provider_url: site.address,
    cache_age: DAY,
    ...(card && { thumbnail_url: card, thumbnail_width: CARD_SIZE.width, thumbnail_height: CARD_SIZE.height }),
    html: embedFrame(embed, site),
    width: EMBED_WIDTH,
    height: embedHeight(embed, 'narrow'),
  })}\n`;
}
