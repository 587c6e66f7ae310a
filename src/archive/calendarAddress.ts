import type { Programme } from './programme.ts';
import type { Session } from './session.ts';
import type { TrainingFacetName, TrainingFilter } from './trainingFilters.ts';

/** Addresses of the calendars (iCalendar) of training. */
export const TRAINING_CALENDAR = '/training/calendar.ics';
export const programmeCalendar = ({ slug }: Pick<Programme, 'slug'>) => `/training/${slug}.ics`;
export const sessionCalendar = ({ programme, slug }: Pick<Session, 'programme' | 'slug'>) =>
  `/training/${programme}/${slug}.ics`;

const WITH_CALENDAR: TrainingFacetName[] = ['for', 'format', 'level', 'in'];

/** The calendar of a filter; null where there is none. By language, provider and cost there are none. */
export const filterCalendar = ({ facet, address }: Pick<TrainingFilter, 'facet' | 'address'>): string | null =>
  WITH_CALENDAR.includes(facet) ? `${address}calendar.ics` : null;
