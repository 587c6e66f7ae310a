import { occurrencesOf } from './sessionTimes.ts';
import type { TrainingSession } from './session.ts';
import { instantsOf, zoneName } from './wallClock.ts';

type Refusal = [field: PropertyKey[], message: string];

/**
 * The rules between the fields of one session.
 * @returns what is wrong, each as the path of a field in the session and words for its author
 */
export function checkSession(session: TrainingSession): Refusal[] {
  // Nothing can be told of times in a zone that is not there.
  if (!isTimeZone(session.timeZone))
    return [[['timeZone'], `is not a time zone: “${session.timeZone}”. Write a name such as Europe/Vienna.`]];
  return [
    ...timeRefusals(session),
    ...placeRefusals(session),
    ...deadlineRefusals(session),
    ...repeatRefusals(session),
  ];
}

const zones = new Map<string, boolean>();

/** Whether a zone of the IANA list has this name. A bare distance such as +02:00 is none: it knows no summer time. */
export function isTimeZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  let found = /^[A-Za-z]/.test(name);
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    found = false;
  }
  zones.set(name, found);
  return found;
}

function timeRefusals({ firstDay, lastDay = firstDay, startTime, endTime, timeZone }: TrainingSession): Refusal[] {
  const refusals: Refusal[] = [];
  if (lastDay < firstDay) refusals.push([['lastDay'], 'is before the first day.']);
  if (startTime && !endTime) refusals.push([['endTime'], 'is missing: the session has a time at which it begins.']);
  if (endTime && !startTime) refusals.push([['startTime'], 'is missing: the session has a time at which it ends.']);
  if (startTime && endTime && lastDay === firstDay && endTime <= startTime)
    refusals.push([
      ['endTime'],
      'is not after the time at which it begins. When it ends on another day, name that day.',
    ]);
  const skipped = (field: string, day: string, time?: string): Refusal[] =>
    time && instantsOf(`${day}T${time}`, timeZone).length === 0
      ? [[[field], `never comes on ${day}: clocks of ${zoneName(timeZone)} go forward over it.`]]
      : [];
  return [...refusals, ...skipped('startTime', firstDay, startTime), ...skipped('endTime', lastDay, endTime)];
}

const placeRefusals = ({ format, place, capacity }: TrainingSession): Refusal[] => [
  ...(format !== 'online' && !place
    ? [[['place'], 'is missing: people come to this session in person.'] satisfies Refusal]
    : []),
  ...(capacity === 0 ? [[['capacity'], 'is 0: leave it empty when nobody knows.'] satisfies Refusal] : []),
];

function deadlineRefusals(session: TrainingSession): Refusal[] {
  const { firstDay, lastDay = firstDay, registrationOpens: opens, registrationCloses: closes } = session;
  const refusals: Refusal[] = [];
  if (closes && closes > lastDay) refusals.push([['registrationCloses'], 'is after the session has ended.']);
  if (opens && opens > lastDay) refusals.push([['registrationOpens'], 'is after the session has ended.']);
  if (opens && closes && closes < opens) refusals.push([['registrationCloses'], 'is before registration opens.']);
  return refusals;
}

function repeatRefusals(session: TrainingSession): Refusal[] {
  const { repeats, firstDay, lastDay = firstDay } = session;
  if (!repeats || lastDay < firstDay) return [];
  if (repeats.times < 2) return [[['repeats', 'times'], 'must be 2 or more: the first time counts.']];
  if (repeats.every === 'month' && Number(firstDay.slice(8)) > 28)
    return [[['repeats', 'every'], `cannot be every month: not every month has a day ${Number(firstDay.slice(8))}.`]];
  const [first, second] = occurrencesOf({ ...session, repeats: { ...repeats, times: 2 } });
  if (first && second && second.firstDay <= first.lastDay)
    return [[['repeats', 'every'], 'is too often: it would begin again before it has ended.']];
  const days = new Set(occurrencesOf(session).map((occurrence) => occurrence.firstDay));
  return (repeats.cancelledDays ?? []).flatMap((day, index): Refusal[] =>
    days.has(day) ? [] : [[['repeats', 'cancelledDays', index], `is no day on which it begins: ${day}.`]],
  );
}
