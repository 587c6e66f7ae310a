import { readExport } from './exportFile.ts';
import { metaOf, type ExportAuthor, type ExportItem, type ExportTerm } from './exportParts.ts';
import { permanentId } from './permanentId.ts';

/** A picture or other file of the old site. */
export interface Attachment {
  address: string;
  /** Its path in the folder of uploads, when WordPress says so. */
  path: string;
  alt: string;
  caption: string;
  parent: string;
}
/** A post or page that becomes an entry, as far as others must know of it. */
export interface SurveyedEntry {
  number: string;
  id: string;
  kind: 'articles' | 'pages';
  title: string;
  slug: string;
  /** Its address on the old site. */
  link: string;
}
/** What the first reading of an export finds: everything that texts refer to, and no text. */
export interface Survey {
  address: string;
  authors: Map<string, ExportAuthor>;
  terms: Map<string, ExportTerm>;
  attachments: Map<string, Attachment>;
  entries: SurveyedEntry[];
  /** How many were left out, by what they are. */
  left: Map<string, number>;
  comments: number;
}

const TWICE = 'post that is in the file twice';
const STATUSES = new Set(['publish', 'draft', 'pending', 'future', 'private']);

/**
 * Reads an export once from its first byte to its last, so that a damaged one is refused before
 * anything has been written.
 * @throws {ExportError} when it cannot be read
 */
export async function surveyExport(path: string, onBytes?: (bytes: number) => void): Promise<Survey> {
  const survey: Survey = {
    address: '',
    authors: new Map(),
    terms: new Map(),
    attachments: new Map(),
    entries: [],
    left: new Map(),
    comments: 0,
  };
  const seen = new Set<string>();
  for await (const part of readExport(path, onBytes)) {
    if (part.part === 'site') survey.address = part.address;
    else if (part.part === 'author') survey.authors.set(part.login, part);
    else if (part.part === 'term') survey.terms.set(`${part.domain}/${part.slug}`, part);
    else if (part.type === 'attachment') survey.attachments.set(part.id, attachmentOf(part));
    else {
      survey.comments += part.comments;
      const why = reasonToLeave(part);
      if (why) survey.left.set(why, (survey.left.get(why) ?? 0) + 1);
      else {
        const entry = surveyed(part, survey.address);
        // Old exports hold posts with one guid, copied by plugins.
        if (seen.has(entry.id)) entry.id = permanentId(`${part.guid}#${part.id}`);
        if (seen.has(entry.id)) {
          survey.left.set(TWICE, (survey.left.get(TWICE) ?? 0) + 1);
          continue;
        }
        seen.add(entry.id);
        survey.entries.push(entry);
      }
    }
  }
  return survey;
}

/** Whether an item is no post or page that can be imported, and why, as words of the report. */
export function reasonToLeave({ type, status }: ExportItem): string | null {
  if (type !== 'post' && type !== 'page') return `“${type}” (WordPress keeps it as a kind of post)`;
  if (!STATUSES.has(status)) return `${type}s with the status “${status}”`;
  return null;
}

/** The permanent identifier of a post: its guid, which WordPress never changes. */
const idOf = (item: ExportItem, address: string): string => permanentId(item.guid || `${address}?p=${item.id}`);

function surveyed(item: ExportItem, address: string): SurveyedEntry {
  return {
    number: item.id,
    id: idOf(item, address),
    kind: item.type === 'page' ? 'pages' : 'articles',
    title: item.title,
    slug: item.slug,
    link: item.link,
  };
}

function attachmentOf(item: ExportItem): Attachment {
  return {
    address: item.fileAddress || item.guid,
    path: metaOf(item, '_wp_attached_file'),
    alt: metaOf(item, '_wp_attachment_image_alt'),
    caption: item.excerpt
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    parent: item.parent,
  };
}
