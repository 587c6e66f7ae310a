import type { APIRoute, GetStaticPaths } from 'astro';
import { sessionCalendar } from '../../../archive/calendarAddress.ts';
import { currentArchive } from '../../../archive/current.ts';
import type { Session } from '../../../archive/session.ts';
import { pastSessions, upcomingSessions } from '../../../archive/trainingIndex.ts';
import { calendarResponse } from '../../../feeds/calendarText.ts';
import { trainingCalendar } from '../../../feeds/trainingCalendar.ts';

export const getStaticPaths = (async () => {
  const archive = await currentArchive();
  return [...upcomingSessions(archive), ...pastSessions(archive)].map((session) => ({
    params: { programme: session.programme, session: session.slug },
    props: { session },
  }));
}) satisfies GetStaticPaths;

/** One session as a file for a calendar. It stays when the session is over: people keep links. */
export const GET: APIRoute<{ session: Session }> = async ({ props: { session } }) => {
  const archive = await currentArchive();
  const head = {
    name: session.title,
    description: session.title,
    address: sessionCalendar(session),
    page: session.address,
  };
  return calendarResponse(trainingCalendar(archive, head, [session]));
};
