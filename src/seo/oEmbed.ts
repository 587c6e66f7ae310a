import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { printDay } from '../archive/printDate.ts';
import type { Story } from '../archive/story.ts';
import { CARD_SIZE } from '../cards/socialCard.ts';
import type { Site } from '../model/site.ts';

const DAY = 86_400;

/** The path of what other sites show where somebody pastes a story’s address. */
export const oEmbedAddress = (story: Story) => `${story.address}oembed.json`;

/**
 * A story for other sites (oEmbed 1.0, type `rich`): a passage of plain HTML with headline, standfirst and
 * day. It brings no script and no frame, so it needs nobody’s trust. A retracted story says that it is.
 * @param card whole address of the story’s social card; null for none
 */
export function oEmbed(story: Story, site: Site, card: string | null): string {
  const { article } = story;
  const url = new URL(story.address, site.address).href;
  const isRetracted = article.status === 'retracted';
  const title = isRetracted ? `Retracted: ${article.headline}` : article.headline;
  const words = isRetracted ? 'We have retracted this story. Its text is no longer published.' : article.standfirst;
  const html = toHtml(
    h('blockquote', { cite: url }, [
      h('p', [h('a', { href: url }, h('strong', title))]),
      h('p', words),
      h('p', `${site.name}, ${printDay(story.published, site.timeZone)}`),
    ]),
  );
  return `${JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    ...(!isRetracted && { author_name: story.bylines.map(({ data }) => data.name).join(', ') }),
    provider_name: site.name,
    provider_url: site.address,
    cache_age: DAY,
    ...(card && { thumbnail_url: card, thumbnail_width: CARD_SIZE.width, thumbnail_height: CARD_SIZE.height }),
    html,
    width: 600,
    height: null,
  })}\n`;
}
