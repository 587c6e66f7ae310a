import type { Story } from '../archive/story.ts';
import { cardProperties } from './cardProperties.ts';

/**
 * Open Graph properties of a story (ogp.me), by name without `og:`. Orders the card that they name.
 * @param house the newsroom’s name
 * @param leadSource path of the lead picture’s original from the top of the repository
 */
export function storySocial(
  story: Story,
  house: string,
  site: URL | undefined,
  leadSource: string,
): Record<string, string> {
  const { article, leadPicture: lead, section } = story;
  if (article.status === 'retracted') return {};
  const properties: Record<string, string> = {
    type: 'article',
    title: article.shortHeadline ?? article.headline,
    'article:published_time': new Date(story.published).toISOString(),
    'article:section': section.data.name,
  };
  if (story.changed > story.published) properties['article:modified_time'] = new Date(story.changed).toISOString();
  const picture = lead && { ...lead.picture, source: leadSource };
  const title = article.shortHeadline ?? article.headline;
  const card = { label: section.data.name, title, facts: [], house, picture };
  Object.assign(properties, cardProperties(card, site));
  return properties;
}
