import { KINDS, pathOfEntry, type KindName } from '../../src/model/kind.ts';
import { allowedPath } from './allowedPath.ts';
import type { DraftKey } from './draftRefs.ts';
import type { Parameters } from './parameters.ts';
import { Refusal } from './refusal.ts';

/**
 * The entry that a request names. Decap calls an article `name/index`; our own requests say `kind`
 * and `slug`. @throws {Refusal} 422 when there can be no such entry
 */
export function namedEntry(parameters: Parameters): DraftKey {
  const { id } = parameters;
  const [fromId, ...rest] = typeof id === 'string' && parameters.collection === undefined ? id.split('/') : [];
  const kind = fromId ?? parameters.collection ?? parameters.kind;
  const slug = fromId === undefined ? parameters.slug : rest.join('/');
  if (typeof kind !== 'string' || typeof slug !== 'string' || !Object.hasOwn(KINDS, kind))
    throw new Refusal(422, 'No entry was named.');
  const name = kind as KindName;
  const place = allowedPath(pathOfEntry(name, KINDS[name].form === 'text' ? slug.replace(/\/index$/, '') : slug));
  if (place.picture || place.kind !== name) throw new Refusal(422, 'No entry was named.');
  return { kind: name, slug: place.slug };
}

/** What Decap calls an entry within its collection. */
export const decapSlug = ({ kind, slug }: DraftKey) => (KINDS[kind].form === 'text' ? `${slug}/index` : slug);
