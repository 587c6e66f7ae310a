import { currentArchive } from '../archive/current.ts';
import { groupedFeeds } from '../feeds/catalogue.ts';
import { opmlText } from '../feeds/opml.ts';

export async function GET(): Promise<Response> {
  const archive = await currentArchive();
  return new Response(opmlText(archive.site, groupedFeeds(archive)), {
    headers: { 'content-type': 'text/x-opml; charset=utf-8' },
  });
}
