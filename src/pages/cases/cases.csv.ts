import type { APIRoute } from 'astro';
import { caseRow } from '../../archive/cases/caseRow.ts';
import { currentArchive } from '../../archive/current.ts';
import { caseTable } from '../../feeds/caseTable.ts';

/** Every row of the tracker for spreadsheets. */
export const GET: APIRoute = async () => {
  const { site, cases } = await currentArchive();
  return new Response(caseTable(cases.map(caseRow), site.address), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
