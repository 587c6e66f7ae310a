import type { APIRoute } from 'astro';
import { currentArchive } from '../../archive/current.ts';
import { pastSessions, upcomingSessions } from '../../archive/trainingIndex.ts';
import { calendarResponse } from '../../feeds/calendarText.ts';
import { calendarOfAll } from '../../feeds/trainingCalendar.ts';

/** Every session of every programme, as a calendar to follow. */
export const GET: APIRoute = async () => {
  const archive = await currentArchive();
  return calendarResponse(calendarOfAll(archive, [...upcomingSessions(archive), ...pastSessions(archive)]));
};
