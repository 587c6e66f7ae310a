import type { APIRoute, GetStaticPaths } from 'astro';
import { filterCalendar } from '../../../../archive/calendarAddress.ts';
import { currentArchive } from '../../../../archive/current.ts';
import { sessionsUnder, trainingFilterPages, type TrainingFilter } from '../../../../archive/trainingFilters.ts';
import { calendarResponse } from '../../../../feeds/calendarText.ts';
import { trainingCalendar } from '../../../../feeds/trainingCalendar.ts';

/** Also where no session is known yet: who follows it gets the first one by itself. */
export const getStaticPaths = (async () =>
  trainingFilterPages(await currentArchive()).map((filter) => ({
    params: { facet: filter.facet, value: filter.value },
    props: { filter },
  }))) satisfies GetStaticPaths;

/** The sessions of one audience, format, level, country, language, provider or cost, as a calendar to follow. */
export const GET: APIRoute<{ filter: TrainingFilter }> = async ({ props: { filter } }) => {
  const archive = await currentArchive();
  const head = {
    name: `${archive.site.name}: ${filter.title}`,
    description: `${filter.title}: courses and conferences on crypto crime.`,
    address: filterCalendar(filter),
    page: filter.address,
  };
  return calendarResponse(trainingCalendar(archive, head, sessionsUnder(filter)));
};
