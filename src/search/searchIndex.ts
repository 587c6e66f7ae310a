import { createIndex, close } from 'pagefind';
import type { Archive } from '../archive/archive.ts';
import { readBody } from '../archive/body.ts';
import { caseDocument } from './caseDocument.ts';
import { searchDocument } from './searchDocument.ts';

/** Files of the search index by their path under `/pagefind/`. */
export type SearchFiles = Map<string, Uint8Array>;

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
  for (const story of archive.stories) {
    const content = searchDocument(story, readBody(story, archive, root), archive.site.timeZone);
    const added = await index.addHTMLFile({ url: story.address, content });
    if (added.errors.length > 0) throw new Error(`${story.path} could not be indexed: ${added.errors.join('; ')}`);
  }
  for (const file of archive.cases) {
    const added = await index.addHTMLFile({ url: file.address, content: caseDocument(file) });
    if (added.errors.length > 0) throw new Error(`${file.path} could not be indexed: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
  const wanted = made.files.filter(({ path }) => !NOT_OURS.test(path));
  const files = new Map(wanted.map(({ path, content }) => [path, content]));
  await index.deleteIndex();
  return files;
}

/** Ends Pagefind’s process. */
export const closeSearch = close;
