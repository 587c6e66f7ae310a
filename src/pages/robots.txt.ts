import { currentArchive } from '../archive/current.ts';

/** Nothing here is closed to crawlers (RFC 9309); the file tells them where the sitemap is. */
export async function GET(): Promise<Response> {
  const { site } = await currentArchive();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap.xml', site.address).href}\n`);
}
