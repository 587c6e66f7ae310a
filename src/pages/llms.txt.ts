import { currentArchive } from '../archive/current.ts';
import { llmsText } from '../seo/llmsText.ts';

export async function GET(): Promise<Response> {
  return new Response(llmsText(await currentArchive()));
}
