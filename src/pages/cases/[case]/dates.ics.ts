import type { APIRoute, GetStaticPaths } from 'astro';
import type { CaseFile } from '../../../archive/cases/caseFile.ts';
import { newsroomToday } from '../../../archive/cases/today.ts';
import { comingDates } from '../../../archive/cases/victims.ts';
import { newsroomNow } from '../../../archive/clock.ts';
import { currentArchive } from '../../../archive/current.ts';
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
  const address = new URL(file.address, site.address);
  const text = caseCalendar(
    {
      slug: file.slug,
      title: file.data.title,
      address: address.href,
      dates: comingDates(file, newsroomToday(site.timeZone)),
    },
    { name: site.name, host: address.host },
    newsroomNow(),
  );
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
