import { buildArchive, type Archive, type Listing } from '../archive/archive.ts';
import { withNumbers } from '../archive/cases/numbersInProse.ts';
import { isPublic } from '../archive/publicAddress.ts';
import { signerOf } from '../archive/signer.ts';
import type { Entry } from '../copydesk/newsroom.ts';
import { bodyTree } from '../mdx/bodyTree.ts';
import { KINDS, type KindName } from '../model/kind.ts';
import type { TrainingSession } from '../model/session.ts';
import { checkSession, isTimeZone } from '../model/sessionRules.ts';
import type { PictureFile } from '../pictures/pictureFile.ts';
import { safeText, type There } from './safeText.ts';
import type { ShownPage } from './shownPage.ts';
import { MISSING, missingWords, withStandIns } from './standIns.ts';

/** An entry as it stands in an editor or on the branch of a draft. Nothing in it need be finished. */
export interface UnpublishedEntry {
  kind: KindName;
  slug: string;
  path: string;
  fields: Record<string, unknown>;
  /** A text that can be shown (`canBeShown`); empty for kinds that have none. */
  text: string;
  /** Pictures beside it, by file name. */
  pictures: Record<string, PictureFile>;
}

/**
 * The page of an entry as readers would get it if it were published as it is, at this moment, even
 * when its time is to come.
 * @param published all entries that are right
 * @param now milliseconds since 1970
 */
export function layOut(entry: UnpublishedEntry, published: Entry[], now: number): ShownPage {
  const { kind, slug, text, pictures } = entry;
  const names = namesOf(published);
  const isThere = (other: string, name: string) => names.has(`${other}/${name}`);
  const data = withStandIns(KINDS[kind].fields, entry.fields, isThere, new Date(now).toISOString());
  if (kind === 'articles' && data.status === 'draft') data.status = 'published';
  if (kind === 'site' && !isTimeZone(String(data.timeZone))) data.timeZone = 'UTC';
  // A session whose times do not fit together yet has no place in a calendar.
  if (kind === 'training' && Array.isArray(data.sessions))
    data.sessions = (data.sessions as TrainingSession[]).filter((session) => checkSession(session).length === 0);
  const archive = archiveWith({ ...entry, fields: data }, published, now);
  const tree = (there: There) =>
    safeText(
      withNumbers(
        bodyTree(text, (address) => isPublic(address, archive)),
        archive,
      ),
      there,
    );
  const beside = Object.keys(pictures);
  switch (kind) {
    case 'articles': {
      const story = [...archive.stories, ...archive.retracted].find((one) => one.path === entry.path)!;
      const sources = story.article.sources.flatMap(({ key }) => key ?? []);
      return { kind, archive, story, text: tree({ sources, pictures: beside }) };
    }
    case 'pages': {
      const page = archive.pages.find((one) => one.slug === slug)!;
      return { kind, archive, page, text: tree({ sources: [], pictures: beside }) };
    }
    case 'cases': {
      const file = archive.cases.find((one) => one.slug === slug)!;
      return { kind, archive, file };
    }
    case 'training': {
      const programme = archive.training.find((one) => one.path === entry.path)!;
      const sources = (programme.training.sources ?? []).flatMap(({ key }) => key ?? []);
      return { kind, archive, programme, text: tree({ sources, pictures: beside }) };
    }
    case 'glossary':
    case 'site':
      return { kind, archive };
    case 'people': {
      const person = archive.people.find((one) => one.slug === slug);
      const signer = signerOf({ slug, data: data as Entry<'people'>['data'], pictures });
      return { kind, archive, listing: person ?? { ...signer, stories: [] } };
    }
    default: {
      const lists: Listing<unknown>[] =
        kind === 'organisations' ? [...archive.organisations, ...archive.trainers] : archive[kind];
      const list = lists.find((one) => one.slug === slug);
      const listing = list ?? { slug, address: `/${kind}/${slug}/`, data, stories: [] };
      // Each kind's list holds that kind's entries.
      return { kind, archive, listing } as ShownPage;
    }
  }
}

const known = new WeakMap<Entry[], Set<string>>();

function namesOf(entries: Entry[]): Set<string> {
  const names = known.get(entries) ?? new Set(entries.map(({ kind, slug }) => `${kind}/${slug}`));
  known.set(entries, names);
  return names;
}

/** The last archive: while only the text changes it stays the same. */
let last: { published: Entry[]; key: string; archive: Archive } | undefined;

function archiveWith(entry: UnpublishedEntry, published: Entry[], now: number): Archive {
  const { kind, slug, path, fields, pictures } = entry;
  const key = JSON.stringify([path, fields, pictures]);
  if (last?.published === published && last.key === key) return last.archive;
  // With stand-ins for what is missing, the fields are those of the kind.
  const data = fields as Entry['data'];
  const own: Entry = { kind, slug, path, digest: '', data, pictures };
  const others = published.filter((other) => other.path !== path);
  const archive = buildArchive([...others, ...strangers(), own], now, path);
  for (const kinds of ['sections', 'topics', 'people', 'trainers'] as const) forgetStrangers(archive[kinds]);
  last = { published, key, archive };
  return archive;
}

/** Entries that stand for those which a story does not name yet. */
function strangers(): Entry[] {
  return (['sections', 'topics', 'people', 'organisations'] as const).map((kind) => {
    const data = withStandIns(KINDS[kind].fields, {}, () => false, '') as { name: string };
    return {
      kind,
      slug: MISSING,
      path: MISSING,
      digest: '',
      data: {
        ...data,
        name: missingWords(kind === 'people' ? 'Byline' : KINDS[kind].label),
      } as unknown as Entry['data'],
      pictures: {},
    };
  });
}

/** They stand in the story and in no list. */
function forgetStrangers(lists: { slug: string }[]): void {
  const index = lists.findIndex(({ slug }) => slug === MISSING);
  if (index >= 0) lists.splice(index, 1);
}
