import type { APIRoute, GetStaticPaths } from 'astro';
import type { CaseFile } from '../../../archive/cases/caseFile.ts';
import { newsroomToday } from '../../../archive/cases/today.ts';
import { comingDates } from '../../../archive/cases/victims.ts';
import { currentArchive } from '../../../archive/current.ts';
import { calendarResponse } from '../../../feeds/calendarText.ts';
import { caseCalendar } from '../../../feeds/caseCalendar.ts';

export const getStaticPaths = (async () => {
  const { cases, site } = await currentArchive();
  const today = newsroomToday(site.timeZone);
  return cases
    .filter((file) => comingDates(file, today).length > 0)
    .map((file) => ({ params: { case: file.slug }, props: { file } }));
}) satisfies GetStaticPaths;

/** The coming dates of a case as a calendar. A case without any has none. */
export const GET: APIRoute<{ file: CaseFile }> = async ({ props: { file } }) => {
  const { site } = await currentArchive();
  const { slug, address, data } = file;
  const today = newsroomToday(site.timeZone);
  return calendarResponse(
    caseCalendar({ slug, title: data.title, address, dates: comingDates(file, today) }, site, today),
  );
};
