import { dirname, join } from 'node:path/posix';
import type { Archive } from '../../archive/archive.ts';
import type { Story } from '../../archive/story.ts';
import { feedRendition } from '../../feeds/storyContent.ts';
import { xmlEscaped } from '../../feeds/xmlText.ts';
import { orderRenditions } from '../../pictures/orders.ts';
import { renditionAddress } from '../../pictures/renditions.ts';
import { urlOf, urlSet } from './urlSet.ts';

const IMAGES = ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';

/** Every live story with its last change and its lead picture (Google’s image sitemaps). Orders the pictures. */
export function storySitemap({ stories, site }: Archive): string {
  const urls = stories.map((story) => {
    const picture = pictureOf(story, site.address);
    const image = picture ? `<image:image><image:loc>${xmlEscaped(picture)}</image:loc></image:image>` : '';
    return urlOf(new URL(story.address, site.address).href, story.changed, image);
  });
  return urlSet(urls, IMAGES);
}

function pictureOf({ leadPicture: lead, path }: Story, site: string): string | null {
  if (!lead) return null;
  const rendition = feedRendition(lead.picture);
  orderRenditions([rendition], join(dirname(path), lead.file));
  return new URL(renditionAddress(rendition), site).href;
}
