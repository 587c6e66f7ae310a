import type { Story } from '../archive/story.ts';
import { orderRenditions } from '../pictures/orders.ts';
import { heightAt, renditionAddress, renditionWidths } from '../pictures/renditions.ts';

/**
 * Open Graph properties of a story (ogp.me), by name without `og:`. Orders the picture that they name.
 * @param leadSource path of the lead picture’s original from the top of the repository
 */
export function storySocial(story: Story, site: URL | undefined, leadSource: string): Record<string, string> {
  const { article, leadPicture: lead, section } = story;
  if (article.status === 'retracted') return {};
  const properties: Record<string, string> = {
    type: 'article',
    title: article.shortHeadline ?? article.headline,
    'article:published_time': new Date(story.published).toISOString(),
    'article:section': section.data.name,
  };
  if (story.changed > story.published) properties['article:modified_time'] = new Date(story.changed).toISOString();
  if (lead) {
    const width = renditionWidths(lead.picture).find((one) => one >= 1200) ?? lead.picture.width;
    const rendition = { digest: lead.picture.digest, width, format: 'jpg' as const };
    orderRenditions([rendition], leadSource);
    properties.image = new URL(renditionAddress(rendition), site).href;
    properties['og:image:width'] = String(width);
    properties['og:image:height'] = String(heightAt(lead.picture, width));
    properties['og:image:alt'] = lead.alt;
  }
  return properties;
}
