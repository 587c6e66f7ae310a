import { KINDS, type KindName } from '../../src/model/kind.ts';
import { textOf, type ImmutableMap } from './decap.ts';
import type { DecapState } from './decapStore.ts';
import { filled, same } from './fields/filledValues.ts';
import { ORIGINAL } from './fileFormat.ts';

export type EntryData = Record<string, unknown>;

/** The entry that is open in the editor, as the author sees it at this moment. */
export interface OpenEntry {
  kind: KindName;
  /** Decap's name for it: `<name>/index` for a text; empty for a new entry. */
  slug: string;
  isNew: boolean;
  /** Changes when another text is put into the form. */
  form: string;
  hasChanged: boolean;
  isSaving: boolean;
  /** Decap's own map of the values: the same object for as long as nothing changes. */
  values: ImmutableMap;
  entry: ImmutableMap;
}

/** What is open in the editor, or null when nothing is. */
export function openEntry({ entryDraft }: DecapState): OpenEntry | null {
  const entry = entryDraft.get('entry') as ImmutableMap | undefined;
  const values = entry?.get('data') as ImmutableMap | undefined;
  const kind = textOf(entry?.get('collection'));
  if (!entry || !values || !Object.hasOwn(KINDS, kind)) return null;
  return {
    kind: kind as KindName,
    slug: textOf(entry.get('slug')),
    isNew: entry.get('newRecord') === true,
    form: textOf(entryDraft.get('key')),
    hasChanged: entryDraft.get('hasChanged') === true,
    isSaving: entry.get('isPersisting') === true,
    values,
    entry,
  };
}

/** The name in the address: `rich-story` of `rich-story/index`. */
export const nameOf = ({ slug }: Pick<OpenEntry, 'slug'>) => slug.replace(/\/index$/, '');

/** What an entry calls itself, or what its kind is called while it has no title. */
export function titleOf(kind: KindName, data: EntryData): string {
  const { titleField, label } = KINDS[kind];
  return textOf(data[titleField]).trim() || `${label} without a ${titleField}`;
}

/** The values as the file will hold them: without what is empty, and without the file that they came from. */
export function plainValues(data: EntryData): EntryData {
  const { [ORIGINAL]: _original, ...values } = data;
  return (filled(values) ?? {}) as EntryData;
}

/** Whether two sets of values make the same file. A new entry gets its identifier only when it is saved. */
export function sameText(a: EntryData, b: EntryData): boolean {
  const [left, right] = [plainValues(a), plainValues(b)];
  if (!left.id || !right.id) {
    delete left.id;
    delete right.id;
  }
  return same(left, right);
}
