import { cleanLine } from './cleanText.ts';
import type { Destinations, NamedRecord } from './destinations.ts';
import { lastPart } from './destinations.ts';
import { entryFile } from './entryFile.ts';
import type { ExportItem } from './exportParts.ts';
import { publishedMoment } from './moments.ts';
import type { Notes } from './notes.ts';
import { plainName } from './plainName.ts';
import { postText } from './postText.ts';
import type { Survey } from './survey.ts';
import type { PictureSource } from './uploads.ts';

/** What making a draft of a post needs beside the post. */
export interface DraftDesk {
  survey: Survey;
  destinations: Destinations;
  source: PictureSource;
  /** The zone of the old site’s clock. */
  timeZone: string;
}
interface MadeDraft {
  title: string;
  files: { path: string; content: Buffer }[];
}

const LONGEST_STANDFIRST = 320;
const SHORTEST_STANDFIRST = 30;

/** The files of a post or page as a draft, or why it cannot be one. */
export async function draftFiles(
  item: ExportItem,
  place: { kind: string; slug: string; id: string },
  desk: DraftDesk,
  notes: Notes,
): Promise<MadeDraft | { refused: string }> {
  const title = cleanLine(plainName(item.title), notes);
  const excerpt = cleanLine(plainName(item.excerpt), notes);
  const most = place.kind === 'pages' ? 300 : LONGEST_STANDFIRST;
  if (excerpt.length > most)
    notes.add(`The excerpt has more than ${most} characters; it became the first paragraph of the text.`);
  const lead = excerpt.length > most ? `<!-- wp:html --><p>${item.excerpt}</p><!-- /wp:html -->\n\n` : '';
  const text = await postText(item, lead, desk.survey, desk.source, notes);
  if ('refused' in text) return text;
  const standfirst = excerpt.length > most ? '' : excerpt;
  const folder = `content/${place.kind}/${place.slug}`;
  const values =
    place.kind === 'pages'
      ? pageValues(title, standfirst)
      : articleValues(item, place, desk, notes, { title, standfirst, lead: text.lead });
  const content = entryFile(place.kind === 'pages' ? 'pages' : 'articles', values, text.body);
  return {
    title: title || place.slug,
    files: [
      { path: `${folder}/index.mdx`, content },
      ...[...text.pictures].map(([name, bytes]) => ({ path: `${folder}/${name}`, content: bytes })),
    ],
  };
}

const pageValues = (title: string, description: string) => ({ title, description, inFooter: false });

interface Head {
  title: string;
  standfirst: string;
  lead: { file: string; attachment: { alt: string; caption: string } } | undefined;
}

function articleValues(
  item: ExportItem,
  { slug, id }: { slug: string; id: string },
  desk: DraftDesk,
  notes: Notes,
  head: Head,
) {
  const { section, topics } = desk.destinations.sectionAndTopics(item);
  const bylines = desk.destinations.bylines(item);
  if (topics.length > 6) notes.add(`It has ${topics.length} topics; at most 6 can be published. Choose.`);
  if (head.title.length > 110)
    notes.add(`The headline has ${head.title.length} characters; at most 110 can be published.`);
  if (!head.standfirst) notes.add('It had no excerpt: write a standfirst.');
  else if (head.standfirst.length < SHORTEST_STANDFIRST) notes.add('The standfirst is shorter than 30 characters.');
  const isPublished = item.status === 'publish' || item.status === 'future' || item.status === 'private';
  const isHidden = item.status === 'private' || item.hasPassword;
  if (isHidden)
    notes.add(
      'It was private or had a password: its status is “Draft”, so that publishing does not show it by mistake.',
    );
  if (item.isSticky) notes.add('It was sticky (kept on top); the newest story leads here.');
  if (item.comments > 0)
    notes.add(`${item.comments === 1 ? 'A comment was' : `${item.comments} comments were`} left out.`);
  const former = item.meta.filter(({ key }) => key === '_wp_old_slug').map(({ value }) => value.trim());
  const formerSlugs = desk.destinations.formerSlugs(
    [item.slug, ...(item.status === 'publish' ? [lastPart(item.link)] : []), ...former],
    slug,
  );
  return {
    id,
    headline: head.title,
    standfirst: head.standfirst,
    section,
    topics: names(topics),
    bylines: names(bylines),
    published: isPublished ? publishedMoment(item, desk.timeZone, notes) : undefined,
    leadPicture: head.lead && {
      file: `./${head.lead.file}`,
      ...(head.lead.attachment.alt && { alt: cleanLine(head.lead.attachment.alt, notes) }),
      ...(head.lead.attachment.caption && { caption: cleanLine(head.lead.attachment.caption, notes) }),
    },
    status: isHidden ? 'draft' : 'published',
    formerSlugs: formerSlugs.length > 0 ? formerSlugs : undefined,
  };
}

const names = (records: NamedRecord[]) => (records.length > 0 ? records.map(({ slug }) => slug) : undefined);

/** The file of a person or topic. What WordPress does not tell (a biography) is for the author to write. */
export function recordFile(record: NamedRecord, notes: Notes): { path: string; content: Buffer } {
  const name = cleanLine(record.name, notes);
  const description = cleanLine(record.description, notes);
  const values = record.kind === 'people' ? { name, kind: 'person' } : { name, description };
  return { path: `content/${record.kind}/${record.slug}.yaml`, content: entryFile(record.kind, values) };
}
