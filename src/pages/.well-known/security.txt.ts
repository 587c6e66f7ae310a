import { newsroomNow } from '../../archive/clock.ts';
import { currentArchive } from '../../archive/current.ts';
import { securityText } from '../../seo/securityText.ts';

export async function GET(): Promise<Response> {
  return new Response(securityText((await currentArchive()).site, newsroomNow()));
}
