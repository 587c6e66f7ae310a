import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Story } from '../archive/story.ts';
import { pictureCacheFolder } from '../pictures/cacheFolder.ts';
import { Darkroom } from '../pictures/darkroom.ts';
import { orderRenditions } from '../pictures/orders.ts';
import { heightAt, renditionAddress } from '../pictures/renditions.ts';
import type { FeedPicture } from './feed.ts';
import { feedRendition } from './storyContent.ts';

let room: Darkroom | undefined;

/** Orders every picture of a story as feeds show it, and makes its lead picture at once, because an enclosure states its true size. */
export async function storyPicture(story: Story, { site }: Archive): Promise<FeedPicture | null> {
  const folder = dirname(story.path);
  for (const [file, picture] of Object.entries(story.pictures))
    orderRenditions([feedRendition(picture)], join(folder, file));
  const { leadPicture: lead } = story;
  if (!lead) return null;
  const rendition = feedRendition(lead.picture);
  const root = process.cwd();
  room ??= new Darkroom(pictureCacheFolder(root));
  const file = await room.develop(rendition, join(root, folder, lead.file));
  return {
    url: new URL(renditionAddress(rendition), site.address).href,
    width: rendition.width,
    height: heightAt(lead.picture, rendition.width),
    alt: lead.alt,
    bytes: statSync(file).size,
  };
}
