import type { APIRoute } from 'astro';
import { caseRow } from '../../archive/cases/caseRow.ts';
import { newsroomToday } from '../../archive/cases/today.ts';
import { currentArchive } from '../../archive/current.ts';
import { caseList } from '../../feeds/caseTable.ts';

/** Every row of the tracker for machines; its own filters read it too. */
export const GET: APIRoute = async () => {
  const { site, cases } = await currentArchive();
  const about = { asOf: newsroomToday(site.timeZone), page: new URL('/cases/', site.address).href };
  return new Response(caseList(cases.map(caseRow), about), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
