import { currentArchive } from '../archive/current.ts';
import { humansText } from '../seo/humansText.ts';

export async function GET(): Promise<Response> {
  return new Response(humansText(await currentArchive()));
}
