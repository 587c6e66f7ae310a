import { LIMITS } from '../../src/mdx/limits.ts';
import type { BodyContext } from './bodyContext.ts';
import { bodyFromHtml } from './bodyFromHtml.ts';
import { readPostHtml } from './blocks.ts';
import { metaOf, type ExportItem } from './exportParts.ts';
import type { Notes } from './notes.ts';
import { PictureShelf } from './pictureShelf.ts';
import { pictureRefs } from './pictureRefs.ts';
import type { Attachment, Survey } from './survey.ts';
import type { PictureSource } from './uploads.ts';

/** HTML beyond this is no article, and would take minutes to read. */
const LONGEST_HTML = 2 * 1024 * 1024;

/** A post as a text of the newsroom with its pictures, or why it cannot be one. */
export type PostText =
  | { body: string; pictures: ReadonlyMap<string, Buffer>; lead: { file: string; attachment: Attachment } | undefined }
  | { refused: string };

/** Makes the text of a post: its excerpt if that is too long for a standfirst, then what it says, with its pictures. */
export async function postText(
  item: ExportItem,
  lead: string,
  survey: Survey,
  source: PictureSource,
  notes: Notes,
): Promise<PostText> {
  const { attachments } = survey;
  if (item.content.length > LONGEST_HTML) return { refused: 'Its HTML is longer than 2 MB.' };
  const html = readPostHtml(lead + item.content, notes);
  const shelf = new PictureShelf(source, attachments, notes);
  const { pictures, galleries } = pictureRefs(html);
  const ownPictures = galleries.includes('')
    ? [...attachments].flatMap(([id, { parent }]) => (parent === item.id ? [id] : []))
    : [];
  const inGalleries = [...galleries, ...ownPictures].flatMap((id) => {
    const attachment = attachments.get(id);
    return attachment ? [{ address: attachment.address, id }] : [];
  });
  const thumbnail = metaOf(item, '_thumbnail_id');
  const featured = attachments.get(thumbnail);
  await shelf.place([...(featured ? [{ address: featured.address, id: thumbnail }] : []), ...pictures, ...inGalleries]);

  const context: BodyContext = {
    notes,
    site: survey.address,
    picture: (address) => shelf.find(address),
    attachment: (id) => attachments.get(id),
    ownPictures,
    footnotes: footnotesOf(item),
  };
  const { body, findings } = bodyFromHtml(html, context);
  const [finding] = findings;
  if (finding) return { refused: `Line ${finding.line} of its text: ${finding.message}` };
  if (Buffer.byteLength(body) > LIMITS.fileBytes - 33 * 1024)
    return {
      refused: `Its text has ${Math.ceil(Buffer.byteLength(body) / 1024)} KiB; the limit is ${LIMITS.fileBytes / 1024} KiB. Split it in WordPress.`,
    };
  const leadPicture = featured ? shelf.find(featured.address) : undefined;
  return {
    body,
    pictures: shelf.files,
    lead:
      featured && leadPicture && 'file' in leadPicture ? { file: leadPicture.file, attachment: featured } : undefined,
  };
}

/** The notes of the block editor’s footnotes: HTML by name, kept as JSON in a custom field. */
function footnotesOf(item: ExportItem): Map<string, string> {
  try {
    const notes = JSON.parse(metaOf(item, 'footnotes') || '[]') as unknown;
    if (!Array.isArray(notes)) return new Map();
    return new Map(
      notes.flatMap((note: { id?: unknown; content?: unknown }) =>
        typeof note.id === 'string' && typeof note.content === 'string' ? [[note.id, note.content]] : [],
      ),
    );
  } catch {
    return new Map();
  }
}
