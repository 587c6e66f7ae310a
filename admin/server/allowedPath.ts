import { entryOfPath, isReservedSlug, KINDS, ownerOfPicture, type KindName } from '../../src/model/kind.ts';
import { SLUG } from '../../src/model/patterns.ts';
import { Refusal } from './refusal.ts';

const slugShape = new RegExp(SLUG);

/** What the file at a path is. */
export type AllowedPath = { path: string; kind: KindName; slug: string; picture: boolean };

/**
 * The content API touches entries and the pictures beside them, and nothing else.
 * @throws {Refusal} for any other path
 */
export function allowedPath(path: unknown): AllowedPath {
  if (typeof path !== 'string' || path.length > 300) throw new Refusal(422, 'The path of a file is missing.');
  const entry = entryOfPath(path) ?? ownerOfPicture(path);
  if (!entry) {
    if (/^content\/[a-z]+\/[^/]+\/index-\d+\.mdx$/.test(path))
      throw new Refusal(
        409,
        'There is an entry with this name already. Change the title a little, so that it gets an address of its own.',
      );
    throw new Refusal(422, `The newsroom keeps no file at “${path.slice(0, 100)}”.`);
  }
  const { kind, slug } = entry;
  if (KINDS[kind].form !== 'settings' && (!slugShape.test(slug) || isReservedSlug(kind, slug)))
    throw new Refusal(
      422,
      `“${slug.slice(0, 100)}” cannot be the name of an entry in addresses. Choose another title.`,
    );
  return { path, kind, slug, picture: entryOfPath(path) === null };
}

/**
 * A folder of entries (`content/articles`) or of one entry’s pictures (`content/articles/name`).
 * @throws {Refusal} for any other folder
 */
export function allowedFolder(folder: unknown): string {
  const match = typeof folder === 'string' ? /^content\/([a-z]+)(?:\/([^/]+))?$/.exec(folder) : null;
  if (!match || !Object.hasOwn(KINDS, match[1]!) || (match[2] && !slugShape.test(match[2])))
    throw new Refusal(422, 'The newsroom keeps no such folder.');
  return match[0];
}
