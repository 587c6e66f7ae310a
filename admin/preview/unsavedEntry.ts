import { takeBase } from '../editor/baseVersion.ts';
import type { ImmutableMap } from '../editor/decap.ts';
import { textOf } from '../editor/decap.ts';
import { fileFormat } from '../editor/fileFormat.ts';
import { entryOfPath, KINDS, type KindName } from '../../src/model/kind.ts';

/** What Decap gives to the preview of an entry. */
export interface PreviewProperties {
  collection: ImmutableMap;
  entry: ImmutableMap;
}
/** An entry as it stands in the editor. */
export interface UnsavedEntry {
  kind: KindName;
  /** Its name in addresses: of a new entry the one that its title would give. */
  slug: string;
  /** The bytes that a save would send. */
  file: string;
  /** Pictures that are chosen and not saved yet. */
  pictures: { name: string; url: string }[];
}

interface MediaFile {
  draft?: boolean;
  name?: string;
  path?: string;
  url?: string;
}

/** Reads an entry out of the editor. Null: it is of no kind that the newsroom has. */
export function unsavedEntry({ collection, entry }: PreviewProperties): UnsavedEntry | null {
  const name = String(collection.get('name'));
  if (!Object.hasOwn(KINDS, name)) return null;
  const kind = name as KindName;
  const { data, mediaFiles, path, newRecord } = entry.toJS();
  const values = (data ?? {}) as Record<string, unknown>;
  const { form, fields, titleField } = KINDS[kind];
  const order = [...Object.keys(fields), ...(form === 'text' ? ['body'] : [])];
  const { text } = takeBase(fileFormat(form === 'text' ? 'text' : 'record').toFile(values, order));
  const place = newRecord ? null : entryOfPath(textOf(path));
  return {
    kind,
    slug: place?.slug ?? slugOf(textOf(values[titleField])),
    file: text.endsWith('\n') ? text : `${text}\n`,
    pictures: ((mediaFiles ?? []) as MediaFile[]).flatMap(({ draft, name: called, path: file = '', url }) =>
      draft && url ? [{ name: called ?? file.slice(file.lastIndexOf('/') + 1), url }] : [],
    ),
  };
}

/** The name in addresses that a title gives, as Decap makes it (`slug` of the configuration). */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 115)
    .replace(/^-+|-+$/g, '');
}
