import { currentArchive } from '../archive/current.ts';
import { webManifest } from '../seo/webManifest.ts';

export async function GET(): Promise<Response> {
  return new Response(webManifest((await currentArchive()).site), {
    headers: { 'content-type': 'application/manifest+json' },
  });
}
