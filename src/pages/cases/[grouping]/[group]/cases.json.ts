import type { APIRoute, GetStaticPaths } from 'astro';
import { caseRow } from '../../../../archive/cases/caseRow.ts';
import { newsroomToday } from '../../../../archive/cases/today.ts';
import { currentArchive } from '../../../../archive/current.ts';
import { groupPaths, type GroupProps } from '../../../../components/cases/groupPaths.ts';
import { caseList } from '../../../../feeds/caseTable.ts';

export const getStaticPaths = groupPaths satisfies GetStaticPaths;

/** The rows of a list of cases for machines. */
export const GET: APIRoute<GroupProps> = async ({ props: { group } }) => {
  const { site } = await currentArchive();
  const about = { asOf: newsroomToday(site.timeZone), page: new URL(group.address, site.address).href };
  return new Response(caseList(group.cases.map(caseRow), about), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
