import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/body.ts';
import { printCalendarDay } from '../archive/printDate.ts';
import type { Programme } from '../archive/programme.ts';
import type { Session } from '../archive/session.ts';
import { sessionClock, sessionDays } from '../archive/sessionWhen.ts';
import { programmeOfSession, upcomingSessions } from '../archive/trainingIndex.ts';
import { SESSION_FORMATS } from '../model/session.ts';
import { feedBody } from './feedBody.ts';

/** A programme or a session as an item of a feed. What it says is made when a feed wants it. */
export interface TrainingItem {
  /** Milliseconds since 1970. A change or a cancellation moves `changed` alone. */
  published: number;
  changed: number;
  entry: () => Promise<TrainingEntry>;
}
/** All that a feed says of it. Addresses are whole. */
export interface TrainingEntry {
  /** Permanent, whatever its title or address becomes. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  published: number;
  changed: number;
  authors: { name: string; url: string }[];
  categories: string[];
  picture: null;
}

/**
 * News of training, newest first: each programme that was listed, and each session that is not over.
 * Of a session that repeats only the first time counts: the others were announced with it.
 * @param root the folder that holds `content`
 */
export function trainingItems(archive: Archive, root = process.cwd()): TrainingItem[] {
  const sessions = upcomingSessions(archive).filter(({ number }) => number === 0);
  return [
    ...archive.training.map((programme) => programmeItem(programme, archive, root)),
    ...sessions.map((session) => sessionItem(session, archive)),
  ].sort((a, b) => b.published - a.published);
}

function programmeItem(programme: Programme, archive: Archive, root: string): TrainingItem {
  const { training, published, changed, slug, address } = programme;
  const { address: site } = archive.site;
  return {
    published,
    changed,
    entry: () => {
      const sources = training.sources ?? [];
      const context = { slug, address, site, sources, picture: () => null };
      const html = `${toHtml(h('p', training.standfirst))}${feedBody(readBody(programme, archive, root), context)}${toHtml(
        [
          h('p', [h('strong', 'Who may come: '), training.audience]),
          ...(training.registration ? [h('p', [h('strong', 'How to register: '), training.registration])] : []),
        ],
      )}`;
      return Promise.resolve({
        ...common(programme, archive),
        id: training.id,
        url: new URL(address, site).href,
        title: training.title,
        summary: training.standfirst,
        html,
        published,
        changed,
      });
    },
  };
}

function sessionItem(session: Session, archive: Archive): TrainingItem {
  const programme = programmeOfSession(archive, session);
  const { details, changed, title, state, deadline } = session;
  const published = Date.parse(details.announced);
  const hours = session.isAllDay ? '' : `, ${details.startTime}–${details.endTime} ${sessionClock(session)}`;
  const when = `${sessionDays(session)}${hours}`;
  const where = [details.place, SESSION_FORMATS[details.format]].filter(Boolean).join(', ');
  const isCancelled = state === 'cancelled';
  return {
    published,
    changed,
    entry: () =>
      Promise.resolve({
        ...common(programme, archive),
        id: `${programme.training.id}#${session.slug}`,
        url: new URL(session.address, archive.site.address).href,
        title: `${isCancelled ? 'Cancelled: ' : ''}${title}, ${sessionDays(session)}`,
        summary: `${when}. ${where}.`,
        html: toHtml([
          ...(isCancelled ? [h('p', h('strong', 'This session is cancelled.'))] : []),
          h('p', `${when}. ${where}.`),
          ...(deadline ? [h('p', `Register by ${printCalendarDay(deadline)}.`)] : []),
          ...(details.changes ?? []).map(({ what }) => h('p', [h('strong', 'Changed: '), what])),
          h('p', programme.training.standfirst),
        ]),
        published,
        changed,
      }),
  };
}

const common = ({ providers, topics }: Programme, { site }: Archive) => ({
  authors: providers.map(({ data, address }) => ({ name: data.name, url: new URL(address, site.address).href })),
  categories: ['Training', ...topics.map(({ data }) => data.name)],
  picture: null,
});
