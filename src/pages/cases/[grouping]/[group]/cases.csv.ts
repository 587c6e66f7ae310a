import type { APIRoute, GetStaticPaths } from 'astro';
import { caseRow } from '../../../../archive/cases/caseRow.ts';
import { currentArchive } from '../../../../archive/current.ts';
import { groupPaths, type GroupProps } from '../../../../components/cases/groupPaths.ts';
import { caseTable } from '../../../../feeds/caseTable.ts';

export const getStaticPaths = groupPaths satisfies GetStaticPaths;

/** The rows of a list of cases for spreadsheets. */
export const GET: APIRoute<GroupProps> = async ({ props: { group } }) =>
  new Response(caseTable(group.cases.map(caseRow), (await currentArchive()).site.address), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
