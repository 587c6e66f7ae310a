import type { APIRoute, GetStaticPaths } from 'astro';
import type { CaseFile } from '../../../archive/cases/caseFile.ts';
import { currentArchive } from '../../../archive/current.ts';
import { caseSheet } from '../../../feeds/caseSheet.ts';

export const getStaticPaths = (async () =>
  (await currentArchive()).cases.map((file) => ({
    params: { case: file.slug },
    props: { file },
  }))) satisfies GetStaticPaths;

/** What a case says, for spreadsheets. */
export const GET: APIRoute<{ file: CaseFile }> = ({ props }) =>
  new Response(caseSheet(props.file), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
