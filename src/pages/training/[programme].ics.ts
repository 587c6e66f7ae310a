import type { APIRoute, GetStaticPaths } from 'astro';
import { programmeCalendar } from '../../archive/calendarAddress.ts';
import { currentArchive } from '../../archive/current.ts';
import type { Programme } from '../../archive/programme.ts';
import { calendarResponse } from '../../feeds/calendarText.ts';
import { trainingCalendar } from '../../feeds/trainingCalendar.ts';

export const getStaticPaths = (async () => {
  const { training } = await currentArchive();
  return training
    .filter(({ upcoming, past }) => upcoming.length + past.length > 0)
    .map((programme) => ({ params: { programme: programme.slug }, props: { programme } }));
}) satisfies GetStaticPaths;

/** The sessions of one programme, as a calendar to follow. */
export const GET: APIRoute<{ programme: Programme }> = async ({ props: { programme } }) => {
  const archive = await currentArchive();
  const { training, upcoming, past, address } = programme;
  const head = {
    name: `${archive.site.name}: ${training.title}`,
    description: training.standfirst,
    address: programmeCalendar(programme),
    page: address,
  };
  return calendarResponse(trainingCalendar(archive, head, [...upcoming, ...past]));
};
