import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesOf } from './site.ts';

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Every file of a folder with the SHA-256 of its content. Two folders with one state are byte for byte the same. */
export function folderState(folder: string): Record<string, string> {
  return Object.fromEntries(filesOf(folder).map((file) => [file, sha(readFileSync(join(folder, file)))]));
}

const FILTER = /^pagefind\/filter\//;
const NAMES_FILTERS = /^pagefind\/(?:pagefind\.\w+\.pf_meta|pagefind-entry\.json)$/;

/**
 * The state of a built site for comparing two builds. Pagefind writes the values of a filter in
 * the order of a hash table, which is another in each run, and calls the file by its digest. So
 * filters are compared with their bytes sorted, and the two files that only say how those files
 * are called are left out.
 */
export function comparableState(site: string): Record<string, string> {
  const files = filesOf(site);
  const filters = files
    .filter((file) => FILTER.test(file))
    .map((file) => sha(Buffer.from(gunzipSync(readFileSync(join(site, file))).sort())));
  return {
    ...Object.fromEntries(
      Object.entries(folderState(site)).filter(([file]) => !FILTER.test(file) && !NAMES_FILTERS.test(file)),
    ),
    filters: filters.sort().join(' '),
  };
}
