import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyTree, type BodyTree } from '../mdx/bodyTree.ts';
import { bodyOf } from '../copydesk/frontMatter.ts';
import type { Archive } from './archive.ts';
import { withNumbers } from './cases/numbersInProse.ts';
import { isPublic } from './publicAddress.ts';

/**
 * Reads and parses the body of a checked entry when a page or a feed wants it. Bodies are never kept.
 * Links lead only to what the archive shows.
 * @param root the folder that holds `content`
 */
export function readBody(entry: { path: string }, archive: Archive, root = process.cwd()): BodyTree {
  const body = bodyOf(readFileSync(join(root, entry.path), 'utf8'));
  const tree = bodyTree(body, (address) => isPublic(address, archive));
  return /<(?:CaseStatus|CaseCount|Sum|Chart)\b/.test(body) ? withNumbers(tree, archive) : tree;
}

/** Texts that were parsed for feeds before their page was made, until it takes them. */
const left = new WeakMap<{ path: string }, BodyTree>();

/** Parses a body for a file for programs, and leaves it for the page, which is made later in a build. */
export function readBodyFirst(entry: { path: string }, archive: Archive): BodyTree {
  const tree = readBody(entry, archive);
  left.set(entry, tree);
  return tree;
}

/** The body of a page: what a feed has left, which is then forgotten, or read anew. */
export function bodyOfPage(entry: { path: string }, archive: Archive): BodyTree {
  const tree = left.get(entry) ?? readBody(entry, archive);
  left.delete(entry);
  return tree;
}
