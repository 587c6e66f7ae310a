import type { Archive } from './archive.ts';
import type { Programme } from './programme.ts';
import type { Session } from './session.ts';
import type { Story } from './story.ts';

/** All training, sorted and looked up. */
interface TrainingIndex {
  bySlug: ReadonlyMap<string, Programme>;
  byProvider: ReadonlyMap<string, Programme[]>;
  storiesAbout: ReadonlyMap<string, Story[]>;
  upcoming: Session[];
  past: Session[];
}

const indexes = new WeakMap<Archive, TrainingIndex>();

/** The sessions that are not over, the next first; cancelled ones are among them. */
export const upcomingSessions = (archive: Archive): Session[] => indexOf(archive).upcoming;

/** The sessions that are over, the last first. */
export const pastSessions = (archive: Archive): Session[] => indexOf(archive).past;

/** The programmes of an organisation. */
export const programmesBy = (archive: Archive, organisation: string): Programme[] =>
  indexOf(archive).byProvider.get(organisation) ?? [];

/** The live stories about a programme, newest first. */
export const storiesAbout = (archive: Archive, { slug }: Programme): Story[] =>
  indexOf(archive).storiesAbout.get(slug) ?? [];

/** The listed programmes that a story is about. One that is not listed is left out. */
export const programmesOf = (archive: Archive, { article }: Story): Programme[] =>
  (article.training ?? []).flatMap((slug) => indexOf(archive).bySlug.get(slug) ?? []);

/**
 * The programme of a session.
 * @throws when the session is of another archive
 */
export function programmeOfSession(archive: Archive, session: Session): Programme {
  const programme = indexOf(archive).bySlug.get(session.programme);
  if (!programme) throw new Error(`There is no programme “${session.programme}”.`);
  return programme;
}

/** Made once for each archive. */
function indexOf(archive: Archive): TrainingIndex {
  const known = indexes.get(archive);
  if (known) return known;
  const programmes = archive.training;
  const about = archive.stories.flatMap((story) => (story.article.training ?? []).map((slug) => ({ slug, story })));
  const index: TrainingIndex = {
    bySlug: new Map(programmes.map((programme) => [programme.slug, programme])),
    byProvider: grouped(programmes.flatMap((one) => one.providers.map(({ slug }) => [slug, one] as const))),
    storiesAbout: grouped(about.map(({ slug, story }) => [slug, story] as const)),
    upcoming: programmes.flatMap(({ upcoming }) => upcoming).sort((a, b) => a.start - b.start),
    past: programmes.flatMap(({ past }) => past).sort((a, b) => b.start - a.start),
  };
  indexes.set(archive, index);
  return index;
}

function grouped<T>(pairs: (readonly [string, T])[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
