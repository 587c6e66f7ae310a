import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Archive } from '../archive/archive.ts';
import { readBodyFirst } from '../archive/body.ts';
import { printCalendarDay } from '../archive/printDate.ts';
import type { Programme } from '../archive/programme.ts';
import type { Session } from '../archive/session.ts';
import { sessionClock, sessionDays } from '../archive/sessionWhen.ts';
import { programmeOfSession } from '../archive/trainingIndex.ts';
import { SESSION_FORMATS } from '../model/session.ts';
import { namedIdentifier } from './correctionItem.ts';
import type { FeedEntry, FeedItem } from './feed.ts';
import { feedBody } from './feedBody.ts';

/** A programme and a session are one object each in an archive, and one item for all feeds that have it. */
const items = new WeakMap<Programme | Session, FeedItem>();

/**
 * What feeds tell of some programmes, newest first: that each was listed, and its sessions that are not
 * over. Of a session that repeats only the first time counts: the others were announced with it.
 * @param sessions of these programmes, those that the feed shall have
 */
export function trainingItems(programmes: Programme[], sessions: Session[], archive: Archive): FeedItem[] {
  return [
    ...programmes.map((programme) => once(programme, () => programmeItem(programme, archive))),
    ...sessions
      .filter(({ number }) => number === 0)
      .map((session) => once(session, () => sessionItem(session, archive))),
  ].sort((a, b) => b.published - a.published);
}

function once(thing: Programme | Session, make: () => FeedItem): FeedItem {
  const item = items.get(thing) ?? make();
  items.set(thing, item);
  return item;
}

function programmeItem(programme: Programme, archive: Archive): FeedItem {
  const { published, changed } = programme;
  let entry: Promise<FeedEntry> | undefined;
  return { published, changed, entry: () => (entry ??= Promise.resolve(programmeEntry(programme, archive))) };
}

function programmeEntry(programme: Programme, archive: Archive): FeedEntry {
  const { training, published, changed, slug, address } = programme;
  const { address: site } = archive.site;
  const context = { slug, address, site, sources: training.sources ?? [], picture: () => null };
  const facts: [string, string | undefined][] = [
    ['Who may come', training.audience],
    ['Length', training.length],
    ['How to register', training.registration],
  ];
  return {
    ...common(programme, archive),
    id: training.id,
    url: new URL(address, site).href,
    title: training.title,
    summary: training.standfirst,
    html: [
      toHtml(h('p', training.standfirst)),
      feedBody(readBodyFirst(programme, archive), context),
      toHtml(facts.flatMap(([name, words]) => (words ? [h('p', [h('strong', `${name}: `), words])] : []))),
    ].join('\n'),
    published,
    changed,
  };
}

function sessionItem(session: Session, archive: Archive): FeedItem {
  const programme = programmeOfSession(archive, session);
  const { details, changed, title, state, deadline } = session;
  const published = Date.parse(details.announced);
  const hours = session.isAllDay ? '' : `, ${details.startTime}–${details.endTime} ${sessionClock(session)}`;
  const how = SESSION_FORMATS[details.format];
  const where = details.place ? `${details.place}, ${how.toLowerCase()}` : how;
  const summary = `${sessionDays(session)}${hours}. ${where}.`;
  const isCancelled = state === 'cancelled';
  const entry: FeedEntry = {
    ...common(programme, archive),
    id: namedIdentifier(programme.training.id, session.slug),
    url: new URL(session.address, archive.site.address).href,
    title: `${isCancelled ? 'Cancelled: ' : ''}${title}, ${sessionDays(session)}`,
    summary,
    html: toHtml([
      ...(isCancelled ? [h('p', h('strong', 'This session is cancelled.'))] : []),
      h('p', summary),
      ...(deadline ? [h('p', `Register by ${printCalendarDay(deadline)}.`)] : []),
      ...(details.changes ?? []).map(({ what }) => h('p', [h('strong', 'Changed: '), what])),
      h('p', programme.training.standfirst),
    ]),
    published,
    changed,
  };
  return { published, changed, entry: () => Promise.resolve(entry) };
}

const common = ({ providers, topics }: Programme, { site }: Archive) => ({
  authors: providers.map(({ data, address }) => ({ name: data.name, url: new URL(address, site.address).href })),
  categories: ['Training', ...topics.map(({ data }) => data.name)],
  picture: null,
});
