import { KINDS, type KindName } from '../../src/model/kind.ts';
import { textOf, type DecapCms, type EntryEvent, type ImmutableMap } from './decap.ts';

/**
 * Runs before every save. A draft may be unfinished, so this stops only what could not be stored: a new entry
 * without a title, which has no address. What the build would refuse is told by the checklist, and by the
 * server on the way to readers.
 */
export function registerSavePreparation(cms: DecapCms): void {
  cms.registerEventListener({ name: 'preSave', handler: ({ entry }: EntryEvent) => prepared(entry) });
}

/** @throws {Error} with words for the author, which Decap shows; what the author wrote stays */
export function prepared(entry: ImmutableMap): ImmutableMap {
  const data = entry.get('data') as ImmutableMap;
  const kind = kindOf(entry);
  if (!kind) return data;
  const { titleField, fields, form } = KINDS[kind];
  if (form !== 'settings' && !textOf(entry.get('slug')) && !textOf(data.get(titleField)).trim())
    throw new Error(`Not saved yet: write the ${titleField} first. The address is made from it. Your text stays here.`);
  return 'id' in fields && !data.get('id') ? data.set('id', permanentId()) : data;
}

/** An identifier that an entry keeps when its title and its address change. */
export const permanentId = () => `urn:uuid:${crypto.randomUUID()}`;

function kindOf(entry: ImmutableMap): KindName | null {
  const name = textOf(entry.get('collection'));
  return Object.hasOwn(KINDS, name) ? (name as KindName) : null;
}
