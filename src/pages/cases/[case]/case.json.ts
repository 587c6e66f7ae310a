import type { APIRoute, GetStaticPaths } from 'astro';
import type { CaseFile } from '../../../archive/cases/caseFile.ts';
import { newsroomToday } from '../../../archive/cases/today.ts';
import { currentArchive } from '../../../archive/current.ts';
import { caseRecord } from '../../../feeds/caseRecord.ts';

export const getStaticPaths = (async () =>
  (await currentArchive()).cases.map((file) => ({
    params: { case: file.slug },
    props: { file },
  }))) satisfies GetStaticPaths;

/** A whole case for machines. */
export const GET: APIRoute<{ file: CaseFile }> = async ({ props }) => {
  const { site } = await currentArchive();
  return new Response(caseRecord(props.file, site.address, newsroomToday(site.timeZone)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
