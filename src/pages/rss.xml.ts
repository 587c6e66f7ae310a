import { currentArchive } from '../archive/current.ts';
import { SITE_FEED } from '../archive/feedAddress.ts';
import { rssResponse } from '../feeds/rssRoute.ts';

export async function GET(): Promise<Response> {
  const { site, stories } = await currentArchive();
  const { name: title, description } = site;
  return rssResponse({ site, title, description, page: '/', address: SITE_FEED, stories });
}
