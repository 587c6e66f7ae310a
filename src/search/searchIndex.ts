import { createIndex, close } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/body.ts';
import { caseDocument } from './caseDocument.ts';
import { searchDocument } from './searchDocument.ts';
import { trainingDocument } from './trainingDocument.ts';

/** Files of the search index by their path under `/pagefind/`. */
export type SearchFiles = Map<string, Uint8Array>;

interface SearchableEntry {
  entry: { address: string; path: string };
  content: string;
}

/** Pagefind’s own interfaces, which our search page does without. */
const NOT_OURS = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Makes the search index of an archive.
 * @param root the folder that holds `content`
 * @throws with Pagefind’s own words when it fails
 */
export async function searchFiles(archive: Archive, root: string): Promise<SearchFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  for (const { entry, content } of documents(archive, root)) {
    const added = await index.addHTMLFile({ url: entry.address, content });
    if (added.errors.length > 0) throw new Error(`${entry.path} could not be indexed: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
  const wanted = made.files.filter(({ path }) => !NOT_OURS.test(path));
  const files = new Map(wanted.map(({ path, content }) => [path, content]));
  await index.deleteIndex();
  return files;
}

/** What readers can find, one document at a time: all of them at once would need much memory. */
function* documents(archive: Archive, root: string): Generator<SearchableEntry> {
  for (const story of archive.stories)
    yield { entry: story, content: searchDocument(story, readBody(story, archive, root), archive.site.timeZone) };
  for (const programme of archive.training)
    yield { entry: programme, content: trainingDocument(programme, readBody(programme, archive, root)) };
  for (const file of archive.cases) yield { entry: file, content: caseDocument(file) };
}

/** Ends Pagefind’s process. */
export const closeSearch = close;
