import type { Entry } from '../copydesk/newsroom.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Topic } from '../model/topic.ts';
import type { Training } from '../model/training.ts';
import type { PictureFile } from '../pictures/pictureFile.ts';
import { countryOf, type Country } from './country.ts';
import { isOver, sessionsOf, type Session } from './session.ts';
import type { Desk, Named } from './story.ts';

/** A training programme with everything that it refers to in place. */
export interface Programme {
  slug: string;
  address: string;
  /** Path of its file from the top of the repository. */
  path: string;
  digest: string;
  training: Training;
  /** Milliseconds since 1970. `changed` is the last of its listing and the changes of its sessions. */
  published: number;
  changed: number;
  providers: Named<Organisation>[];
  topics: Named<Topic>[];
  /** Of the programme and of its sessions, by name. */
  countries: Named<Country>[];
  /** Not over yet, the next first; cancelled ones among them. */
  upcoming: Session[];
  /** Over, the last first. */
  past: Session[];
  pictures: Record<string, PictureFile>;
}

/** Whether a programme is listed at a moment (milliseconds since 1970). */
export const isListed = ({ status, published }: Training, now: number): boolean =>
  status !== 'draft' && Date.parse(published) <= now;

/** @param now milliseconds since 1970: what is dated later has not changed the programme yet */
export function programmeOf(
  entry: Entry<'training'>,
  desk: Pick<Desk, 'topic' | 'organisation'>,
  now: number,
): Programme {
  const { slug, data: training } = entry;
  const { id, title } = training;
  const sessions = (training.sessions ?? [])
    .flatMap((session) => sessionsOf(session, { id, slug, title }, now))
    .sort((a, b) => a.start - b.start || a.slug.localeCompare(b.slug));
  const codes = new Set([...(training.countries ?? []), ...sessions.flatMap(({ details }) => details.country ?? [])]);
  const published = Date.parse(training.published);
  return {
    slug,
    address: `/training/${slug}/`,
    path: entry.path,
    digest: entry.digest,
    training,
    published,
    changed: Math.max(published, ...sessions.map(({ changed }) => changed).filter((changed) => changed <= now)),
    providers: training.providers.map(desk.organisation),
    topics: training.topics.map(desk.topic),
    countries: [...codes].map(countryOf).sort((a, b) => a.data.name.localeCompare(b.data.name)),
    upcoming: sessions.filter((session) => !isOver(session, now)),
    past: sessions.filter((session) => isOver(session, now)).reverse(),
    pictures: entry.pictures,
  };
}
