import { currentArchive } from '../archive/current.ts';
import { SITE_FEED } from '../archive/feedAddress.ts';
import { rssResponse } from '../feeds/rssRoute.ts';

export async function GET(): Promise<Response> {
  const archive = await currentArchive();
  const { name: title, description } = archive.site;
  return rssResponse(archive, { title, description, page: '/', address: SITE_FEED, stories: archive.stories });
}
