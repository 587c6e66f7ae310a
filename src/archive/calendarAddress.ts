import type { Programme } from './programme.ts';
import type { Session } from './session.ts';
import type { TrainingFilter } from './trainingFilters.ts';

/** Addresses of the calendars (iCalendar), first those of training. */
export const TRAINING_CALENDAR = '/training/calendar.ics';
export const programmeCalendar = ({ slug }: Pick<Programme, 'slug'>) => `/training/${slug}.ics`;
export const sessionCalendar = ({ programme, slug }: Pick<Session, 'programme' | 'slug'>) =>
  `/training/${programme}/${slug}.ics`;

/** The calendar of the dates of a case; there when its record has any. */
export const caseDatesAddress = ({ address }: { address: string }): string => `${address}dates.ics`;

/** The calendar of a filter: by audience, format, level, country, language, provider or cost. */
export const filterCalendar = ({ address }: Pick<TrainingFilter, 'address'>): string => `${address}calendar.ics`;
