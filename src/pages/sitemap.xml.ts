import { newsroomNow } from '../archive/clock.ts';
import { currentArchive } from '../archive/current.ts';
import { indexOfSitemaps } from '../seo/sitemaps/sitemaps.ts';

export async function GET(): Promise<Response> {
  return new Response(indexOfSitemaps(await currentArchive(), newsroomNow()), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
