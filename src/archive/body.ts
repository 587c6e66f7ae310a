import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyTree, type BodyTree } from '../mdx/bodyTree.ts';
import { bodyOf } from '../copydesk/frontMatter.ts';

/** Reads and parses the body of a checked entry when a page or a feed wants it. Bodies are never kept. */
export function readBody(entry: { path: string }, root = process.cwd()): BodyTree {
  return bodyTree(bodyOf(readFileSync(join(root, entry.path), 'utf8')));
}
