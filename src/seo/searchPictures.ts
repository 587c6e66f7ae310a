import { dirname, join } from 'node:path/posix';
import type { Story } from '../archive/story.ts';
import type { Site } from '../model/site.ts';
import { orderRenditions } from '../pictures/orders.ts';
import { renditionAddress, type Rendition } from '../pictures/renditions.ts';

/** The shapes that search engines ask for (Google’s structured data for articles). */
const RATIOS = [16 / 9, 4 / 3, 1];
const WIDEST = 1200;
const MIDDLE = { x: 50, y: 50 };

/** Addresses of a story’s lead picture in 16:9, 4:3 and 1:1, cut around its focal point. Orders them. Never enlarged. */
export function searchPictures({ leadPicture: lead, path }: Story, site: Site): string[] {
  if (!lead) return [];
  const { digest, width, height } = lead.picture;
  const spot = lead.focalPoint ?? MIDDLE;
  const renditions = RATIOS.map((ratio): Rendition => {
    const widest = Math.min(WIDEST, width, Math.floor(height * ratio));
    // What has the shape already is the picture that social cards and feeds use.
    if (Math.abs(width / height - ratio) < 0.01) return { digest, width: Math.min(WIDEST, width), format: 'jpg' };
    return { digest, width: widest, format: 'jpg', crop: { height: Math.round(widest / ratio), x: spot.x, y: spot.y } };
  });
  orderRenditions(renditions, join(dirname(path), lead.file));
  return renditions.map((one) => new URL(renditionAddress(one), site.address).href);
}
