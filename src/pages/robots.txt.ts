import { currentArchive } from '../archive/current.ts';
import { robots } from '../seo/robots.ts';

export async function GET(): Promise<Response> {
  return new Response(robots((await currentArchive()).site));
}
