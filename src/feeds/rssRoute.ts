import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/body.ts';
import type { Story } from '../archive/story.ts';
import { pictureCacheFolder } from '../pictures/cacheFolder.ts';
import { Darkroom } from '../pictures/darkroom.ts';
import { orderRenditions } from '../pictures/orders.ts';
import { FEED_LENGTH, rssFeed, type RssChannel } from './rss.ts';
import { feedRendition, storyContent } from './storyContent.ts';

/**
 * The response of a feed’s route: reads the bodies, and makes the pictures that the feed names,
 * because an enclosure states its true size.
 */
export async function rssResponse(
  archive: Archive,
  channel: Omit<RssChannel, 'site' | 'content' | 'enclosureBytes'>,
): Promise<Response> {
  const { site } = archive;
  const root = process.cwd();
  const darkroom = new Darkroom(pictureCacheFolder(root));
  const bytes = new Map<Story, number>();
  for (const story of channel.stories.slice(0, FEED_LENGTH)) {
    for (const [file, picture] of Object.entries(story.pictures))
      orderRenditions([feedRendition(picture)], join(dirname(story.path), file));
    if (!story.leadPicture) continue;
    const source = join(root, dirname(story.path), story.leadPicture.file);
    bytes.set(story, statSync(await darkroom.develop(feedRendition(story.leadPicture.picture), source)).size);
  }
  const xml = await rssFeed({
    ...channel,
    site,
    content: (story) => storyContent(story, readBody(story, archive), site.address, site.timeZone),
    enclosureBytes: (story) => bytes.get(story) ?? 0,
  });
  // Browsers offer `application/rss+xml` as a download; this type lets people read the note in it.
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
