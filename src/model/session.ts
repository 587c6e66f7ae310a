import type { z } from 'astro/zod';
import { COUNTRIES } from './countries.ts';
import * as field from './field.ts';

export const SESSION_FORMATS = { 'in-person': 'In person', online: 'Online', hybrid: 'In person and online' };

/** What the organiser says of a session. That it is over, or that registration has closed, follows from its dates. */
export const SESSION_STATUS = {
  announced: 'Announced',
  open: 'Open for registration',
  full: 'Full',
  cancelled: 'Cancelled',
};

/** How often a session comes again, with the days between two of them; a month has no fixed number. */
export const REPEATS = { day: 'Every day', week: 'Every week', fortnight: 'Every two weeks', month: 'Every month' };

const change = {
  date: field.moment({ label: 'When', default: '{{now}}' }),
  what: field.paragraph({
    label: 'What changed',
    hint: 'What stood here before, and what holds now. Calendars that hold the session take the change over.',
    max: 300,
  }),
};

/** How a session comes again. */
export const repetition = {
  every: field.choice({ label: 'Comes again', options: REPEATS }),
  times: field.whole({ label: 'How often in all', hint: 'The first time counts.', min: 0, max: 60 }),
  cancelledDays: field.optional(
    field.list(field.day({ label: 'First day that falls out' }), {
      label: 'Falls out on',
      hint: 'These stay on the page, marked as cancelled.',
      max: 60,
    }),
  ),
};

/**
 * One dated session of a programme. Its days and times are those that the clock at its own place
 * shows; without times it takes whole days.
 */
export const session = {
  key: field.slug({
    label: 'Short name',
    hint: 'Such as vienna-2027. Never change it: calendars know the session by it.',
  }),
  title: field.optional(
    field.line({ label: 'Title', hint: 'Empty: that of the programme. Such as: Tenth conference.', max: 110 }),
  ),
  firstDay: field.day({ label: 'First day' }),
  lastDay: field.optional(field.day({ label: 'Last day', hint: 'Empty: it takes one day.' })),
  startTime: field.optional(
    field.clockTime({ label: 'Begins at', hint: 'On the clock of the place, such as 09:30. Empty: whole days.' }),
  ),
  endTime: field.optional(field.clockTime({ label: 'Ends at', hint: 'On the last day, such as 17:00.' })),
  timeZone: field.line({
    label: 'Time zone',
    hint: 'Of the place: a name from the IANA list, such as Europe/Vienna. Online: the zone in which it was announced.',
    max: 40,
  }),
  format: field.choice({ label: 'Format', options: SESSION_FORMATS, default: 'in-person' }),
  place: field.optional(field.line({ label: 'Place', hint: 'House and town. Needed unless it is online.', max: 160 })),
  country: field.optional(field.choice({ label: 'Country', options: COUNTRIES })),
  capacity: field.optional(field.whole({ label: 'Places', hint: 'How many can take part.', min: 0, max: 100_000 })),
  registrationOpens: field.optional(field.day({ label: 'Registration opens' })),
  registrationCloses: field.optional(
    field.day({ label: 'Registration closes', hint: 'The last day. Readers see it as a deadline.' }),
  ),
  registration: field.optional(field.webAddress({ label: 'Address for registration' })),
  status: field.choice({
    label: 'Status',
    hint: 'That it is over follows from its dates. Cancelled: it stays on the page, marked.',
    options: SESSION_STATUS,
    default: 'announced',
  }),
  repeats: field.optional(field.group(repetition, { label: 'Repeats' })),
  note: field.optional(
    field.paragraph({ label: 'Note', hint: 'What readers should know of this session, in a sentence.', max: 300 }),
  ),
  announced: field.moment({ label: 'Known here since', default: '{{now}}' }),
  changes: field.optional(
    field.listOf(change, {
      label: 'Changes',
      hint: 'When a date, the place or the status changes: say so here.',
      max: 30,
      summary: 'what',
    }),
  ),
};

export type TrainingSession = z.infer<z.ZodObject<typeof session>>;
