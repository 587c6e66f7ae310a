import type { TrainingSession } from '../model/session.ts';

type Written = Partial<Pick<TrainingSession, 'key' | 'title' | 'status' | 'repeats' | 'changes'>>;

/**
 * What keeps a programme from going out: a session that was cancelled and takes place after all, without a word
 * of it under “Changes”. Calendars take over only what has a higher SEQUENCE (RFC 5545, section 3.8.7.4), which
 * counts these words: without them subscribers would go on believing that it is off.
 * @param before the fields of the programme as it is public
 * @param after the fields that are to go out; what else is wrong with them is for the check of the content to say
 * @returns sentences for the author
 */
export function silentReinstatements(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const now = new Map(sessionsIn(after).map((session) => [session.key, session]));
  return sessionsIn(before).flatMap((old) => {
    const session = now.get(old.key);
    if (!session || (session.changes ?? []).length > (old.changes ?? []).length) return [];
    const back = old.status === 'cancelled' && session.status !== 'cancelled' ? [''] : daysBack(old, session);
    return back.map(
      (day) =>
        `The session “${session.title ?? session.key}”${day && ` of ${day}`} was cancelled and is not any more. Say so under “Changes” of it, or calendars go on showing it as cancelled`,
    );
  });
}

/** The days of a recurring session that were cancelled and are not any more. */
function daysBack(old: Written, session: Written): string[] {
  if (session.status === 'cancelled') return [];
  const cancelled = new Set<string>(session.repeats?.cancelledDays);
  return (old.repeats?.cancelledDays ?? []).filter((day) => !cancelled.has(day));
}

const sessionsIn = ({ sessions }: Record<string, unknown>): Written[] =>
  Array.isArray(sessions) ? sessions.filter((one): one is Written => typeof one === 'object' && one !== null) : [];
