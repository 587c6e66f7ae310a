import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { readHeadersFile } from '../../src/seo/headersFile.ts';
import { policyForMeta, readerPolicy } from '../../src/seo/policy.ts';
import { isEmbed, pages, tagged } from './pages.ts';
import { dist } from './site.ts';

/** The rules of the built site’s `_headers`. */
export const builtRules = readHeadersFile(readFileSync(join(dist, '_headers'), 'utf8'));

/** Each different text of the `<style>` of a page of ours. */
export const carriedStyles = [
  ...new Set(pages.flatMap((page) => (isEmbed(page) ? [] : tagged(page, 'style').map((style) => toString(style))))),
];

/** What each page may carry, worked out here from the pages themselves. */
const hashes = carriedStyles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** The policy whose hashes are in the order in which `policy` has them. */
export function expectedPolicy(policy: string): string {
  return readerPolicy(hashes.toSorted((a, b) => policy.indexOf(a) - policy.indexOf(b)));
}
export const expectedMeta = (policy: string): string => policyForMeta(expectedPolicy(policy));
