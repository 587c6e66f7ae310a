import type { APIRoute, GetStaticPaths } from 'astro';
import type { CaseFile } from '../../../archive/cases/caseFile.ts';
import { newsroomToday } from '../../../archive/cases/today.ts';
import { currentArchive } from '../../../archive/current.ts';
import { calendarResponse } from '../../../feeds/calendarText.ts';
import { caseCalendar } from '../../../feeds/caseCalendar.ts';

export const getStaticPaths = (async () => {
  const { cases } = await currentArchive();
  return cases
    .filter(({ data }) => (data.comingDates ?? []).length > 0)
    .map((file) => ({ params: { case: file.slug }, props: { file } }));
}) satisfies GetStaticPaths;

/** The dates of a case as a calendar. It stays when all are over, for the next one; a case that never had any has none. */
export const GET: APIRoute<{ file: CaseFile }> = async ({ props: { file } }) => {
  const { site } = await currentArchive();
  const { slug, address, data } = file;
  const dates = data.comingDates ?? [];
  return calendarResponse(
    caseCalendar({ slug, title: data.title, address, dates }, site, newsroomToday(site.timeZone)),
  );
};
