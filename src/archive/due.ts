import type { Entry } from '../copydesk/newsroom.ts';
import type { Article } from '../model/article.ts';
import type { Case } from '../model/case.ts';
import { earliestDay } from '../model/roughDay.ts';
import { dayAfter, occurrencesOf, startOfDay } from '../model/sessionTimes.ts';
import type { Site } from '../model/site.ts';
import type { Training } from '../model/training.ts';
import { registrationOf } from './session.ts';

/** A moment at which the site changes though nobody saves anything. */
export interface DueChange {
  /** Milliseconds since 1970. */
  instant: number;
  slug: string;
  headline: string;
}

/**
 * When stories come out or, once they are out, show a change that is dated ahead; when training is
 * listed, opens or closes its registration, begins or ends; and when a step of a case that is dated ahead
 * has come, a notice to victims has expired or a coming date is over; earliest first. At each of these moments
 * the site must be built again.
 */
export function changesOf(entries: Entry[]): DueChange[] {
  const { timeZone } = entries.find(({ kind }) => kind === 'site')!.data as Site;
  const days = new Map<string, number>();
  const startOf = (day: string) => {
    const known = days.get(day) ?? startOfDay(day, timeZone);
    days.set(day, known);
    return known;
  };
  return entries
    .flatMap((entry) =>
      entry.kind === 'articles'
        ? changesOfStory(entry.slug, entry.data as Article)
        : entry.kind === 'training'
          ? changesOfTraining(entry.slug, entry.data as Training)
          : entry.kind === 'cases'
            ? changesOfCase(entry.slug, entry.data as Case, startOf)
            : [],
    )
    .sort((a, b) => a.instant - b.instant || a.slug.localeCompare(b.slug));
}

function changesOfStory(
  slug: string,
  { status, headline, published, updated, corrections = [] }: Article,
): DueChange[] {
  if (status === 'draft') return [];
  const moments = [published, updated, ...corrections.map(({ date }) => date)];
  const instants = new Set(moments.filter((moment) => moment !== undefined).map((moment) => Date.parse(moment)));
  return [...instants].map((instant) => ({ instant, slug, headline }));
}

function changesOfTraining(slug: string, { status, title, published, sessions = [] }: Training): DueChange[] {
  if (status === 'draft') return [];
  const instants = sessions.flatMap((session) => {
    const { opens, closes } = registrationOf(session);
    const times = occurrencesOf(session).flatMap(({ start, end }) => [start, end]);
    return [opens, closes, ...times, ...(session.changes ?? []).map(({ date }) => Date.parse(date))];
  });
  const known = new Set([Date.parse(published), ...instants.filter((instant) => instant !== null)]);
  return [...known].map((instant) => ({ instant, slug, headline: title }));
}

/** @param startOf the first moment of a day on the newsroom’s clock, by which cases are told */
function changesOfCase(
  slug: string,
  { title, parties, victimNotice: notice, comingDates = [] }: Case,
  startOf: (day: string) => number,
): DueChange[] {
  const steps = parties.flatMap(({ charges }) =>
    charges.flatMap(({ stages }) => stages.map(({ date }) => earliestDay(date))),
  );
  const last = notice?.deadline ?? notice?.showUntil;
  const over = [...(last ? [last] : []), ...comingDates.map(({ date }) => date)].map((day) => dayAfter(day, 1));
  return [...new Set([...steps, ...over])].map((day) => ({ instant: startOf(day), slug, headline: title }));
}
