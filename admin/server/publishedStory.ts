import { isOut, type ReadFields } from '../../src/archive/publishedChange.ts';
import { newsroomNow } from '../../src/archive/clock.ts';
import { pathOfEntry } from '../../src/model/kind.ts';
import { allowedPath } from './allowedPath.ts';
import { fieldsOf } from './articleText.ts';
import { publishedTree } from './entryActions.ts';
import { newsroomZone } from './newsroomZone.ts';
import { textOf, type Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';
import type { Oid, Repository } from './repository.ts';

/** A story as it is in the newest commit. */
export interface PublishedStory {
  slug: string;
  path: string;
  text: string;
  fields: ReadFields;
  /** The version of its text. */
  version: Oid;
  /** Readers have it: it is published or retracted, and its time has come. */
  isOut: boolean;
  /** All content of the commit. */
  tree: ReadonlyMap<string, Oid>;
  timeZone: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * The story that a request names.
 * @throws {Refusal} when there is none
 */
export async function publishedStory(repository: Repository, parameters: Parameters): Promise<PublishedStory> {
  const { path, slug } = allowedPath(pathOfEntry('articles', textOf(parameters.slug) ?? ''));
  const tree = await publishedTree(repository);
  const version = tree.get(path);
  if (!version) throw new Refusal(404, 'This story is not in the newsroom any more, or was never published.');
  const [bytes] = await repository.blobs([version]);
  const text = bytes!.toString();
  const fields = fieldsOf(text);
  const now = newsroomNow();
  const timeZone = await newsroomZone(repository, tree);
  return { slug, path, text, fields, version, isOut: isOut(fields, now), tree, timeZone, now };
}

/** The version that the author saw. @throws {Refusal} when the request does not say */
export function baseOf(parameters: Parameters): Oid {
  const base = textOf(parameters.base);
  if (!base)
    throw new Refusal(409, 'The page no longer knows which version of the story you saw. Reload it and try again.');
  return base;
}

/** Paths of a story's text and of the pictures beside it. */
export function filesOfStory(tree: ReadonlyMap<string, Oid>, slug: string): string[] {
  return [...tree.keys()].filter((path) => path.startsWith(`content/articles/${slug}/`));
}

/** What a story is called, for messages. */
export const headlineOf = ({ fields, slug }: Pick<PublishedStory, 'fields' | 'slug'>): string =>
  textOf(fields.headline) ?? slug;

/** Former names of a story in addresses. */
export function formerSlugsOf(fields: ReadFields): string[] {
  const { formerSlugs } = fields;
  return Array.isArray(formerSlugs) ? formerSlugs.filter((slug) => typeof slug === 'string') : [];
}
