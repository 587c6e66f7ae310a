import { currentArchive } from '../archive/current.ts';
import { sitemap } from '../seo/sitemap.ts';

export async function GET(): Promise<Response> {
  return new Response(sitemap(await currentArchive()), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
