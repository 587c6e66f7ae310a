import { changesOf, type DueChange } from '../../src/archive/due.ts';
import { countdown, newsroomTime } from '../../src/archive/goesOut.ts';
import type { Entry } from '../../src/copydesk/newsroom.ts';
import type { Site } from '../../src/model/site.ts';

/** What has come out since a build, and what comes next. */
export interface DueReport {
  isDue: boolean;
  /** For people, with the newsroom's time. */
  lines: string[];
  /** For programs. */
  json: { now: string; built: string | null; due: ToldChange[]; next: ToldChange | null };
}

type ToldChange = { at: string; slug: string; headline: string };

/**
 * Compares a built site with the newsroom's plans. Instants are milliseconds since 1970.
 * @param entries all content, right
 * @param built as of when the site was built; null when nobody knows: then nothing is due
 */
export function dueReport(entries: Entry[], built: number | null, now: number): DueReport {
  const { timeZone } = entries.find(({ kind }) => kind === 'site')!.data as Site;
  const changes = changesOf(entries);
  const missed = built === null ? [] : changes.filter(({ instant }) => instant > built && instant <= now);
  const [next = null] = changes.filter(({ instant }) => instant > now);
  const line = (left: string, { instant, headline }: DueChange) =>
    `${iso(instant)}  ${left}: ${headline} (${newsroomTime(instant, now, timeZone)})`;
  const lines = [
    ...missed.map((change) => line('due now', change)),
    ...(next ? [line(countdown(next.instant, now, timeZone) ?? '', next)] : []),
  ];
  return {
    isDue: missed.length > 0,
    lines: lines.length > 0 ? lines : ['Nothing is scheduled.'],
    json: { now: iso(now), built: built === null ? null : iso(built), due: missed.map(told), next: next && told(next) },
  };
}

const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');
const told = ({ instant, slug, headline }: DueChange): ToldChange => ({ at: iso(instant), slug, headline });
