import type { Session, SessionState } from '../../archive/session.ts';
import { printCalendarDay } from '../../archive/printDate.ts';
import { SESSION_FORMATS } from '../../model/session.ts';

const STATES: Record<SessionState, string> = {
  announced: 'Announced',
  open: 'Open for registration',
  full: 'Full',
  closed: 'Registration closed',
  running: 'Under way',
  past: 'Over',
  cancelled: 'Cancelled',
};

/** Where a session stands, in a few words: `Open for registration`, `Registration opens on 1 April 2027`. */
export function stateWords({ state, details }: Session): string {
  return state === 'announced' && details.registrationOpens
    ? `Registration opens on ${printCalendarDay(details.registrationOpens)}`
    : STATES[state];
}

/** Where and how it is held: `Vienna, in person and online, 40 places`. */
export function whereWords({ details }: Session): string {
  const { place, format, capacity } = details;
  const how = SESSION_FORMATS[format];
  const seats = capacity ? `${capacity} ${capacity === 1 ? 'place' : 'places'}` : null;
  return [place ?? how, place && format !== 'in-person' ? how.toLowerCase() : null, seats]
    .filter((words) => words !== null && words !== undefined)
    .join(', ');
}
