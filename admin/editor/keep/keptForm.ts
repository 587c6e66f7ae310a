import { picturesFolder } from '../../../src/model/kind.ts';
import { textOf, type ImmutableList, type ImmutableMap } from '../decap.ts';
import type { DecapState, Reduce } from '../decapStore.ts';
import { filled, same } from '../fields/filledValues.ts';
import { ORIGINAL } from '../fileFormat.ts';
import { nameOf, openEntry, plainValues, sameText, type EntryData, type OpenEntry } from '../openEntry.ts';
import { withText } from './putText.ts';
import type { Watched } from './typedWhileSaving.ts';

/**
 * The state in which an entry that was just saved or published, for the first time too, has been read anew, with what the author has typed
 * since it went out. The form that is open goes on, so that the cursor stays where it is.
 * @param states before and after Decap has put what it read into the form
 */
export function keptForm(reduce: Reduce, states: { before: DecapState; after: DecapState }, watched: Watched) {
  const { before, after } = states;
  const [form, read] = [openEntry(before), openEntry(after)];
  if (!read) return after;
  const loaded = read.values.toJS();
  const hasTyped = !sameText(watched.data, watched.sent);
  const data = hasTyped ? withTyped(loaded, watched) : loaded;
  // A new entry has no name until its first save.
  const isSaved = form && (form.isNew ? watched.wasNew && form.kind === read.kind : form.slug === read.slug);
  const isSameForm = isSaved && sameBody(form.values, data);
  if (isSameForm) {
    const entryDraft = after.entryDraft
      .setIn(['entry', 'data'], withValues(form.values, data, read.values))
      .setIn(['entry', 'mediaFiles'], withUnsaved(read, form))
      .set('fieldsMetaData', before.entryDraft.get('fieldsMetaData'))
      .set('key', form.form)
      .set('hasChanged', hasTyped);
    return { ...after, entryDraft };
  }
  if (!hasTyped) return after;
  return withText(reduce, after, { payload: { entry: { ...read.entry.toJS(), data }, isNew: false } });
}

const pictures = (entry: ImmutableMap) => entry.get('mediaFiles') as ImmutableList | undefined;

/**
 * The pictures that were read, with those that the author has added since the save went out. Those of a new text lie
 * in no folder of its own yet: they are known by their names, and go into the folder that it has now.
 */
function withUnsaved(read: OpenEntry, form: OpenEntry): ImmutableList | undefined {
  const saved = pictures(read.entry);
  const folder = picturesFolder(read.kind, nameOf(read));
  const pathOf = (picture: ImmutableMap) => {
    const path = textOf(picture.get('path'));
    return form.isNew && folder ? folder + path.slice(path.lastIndexOf('/')) : path;
  };
  const isNew = (picture: ImmutableMap) =>
    picture.get('draft') === true && !saved?.some((one) => one.get('path') === pathOf(picture));
  const added = pictures(form.entry)
    ?.filter(isNew)
    .map((picture) => picture.set('path', pathOf(picture)));
  return saved && added ? saved.concat(added) : (saved ?? added);
}

/** The text editor takes a text only when its form is drawn anew. */
const sameBody = (values: ImmutableMap, data: EntryData) =>
  textOf(values.get('body')).trim() === textOf(data.body).trim();

/** What was loaded, with the fields that the author has changed since. Publishing may have set times of its own. */
function withTyped(loaded: EntryData, { sent, data }: Watched): EntryData {
  const [before, now] = [plainValues(sent), plainValues(data)];
  const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
  const typed = [...keys].filter((key) => !same(before[key], now[key]));
  return {
    ...loaded,
    ...Object.fromEntries(typed.map((key) => [key, data[key]])),
    ...(loaded[ORIGINAL] !== undefined && { [ORIGINAL]: loaded[ORIGINAL] }),
  };
}

/** The values of a form, with those that say something else than `data` taken from what was read. */
function withValues(values: ImmutableMap, data: EntryData, read: ImmutableMap): ImmutableMap {
  const now = values.toJS();
  const keys = new Set([...Object.keys(now), ...Object.keys(data)]);
  return [...keys]
    .filter((key) => !same(filled(now[key]), filled(data[key])))
    .reduce((map, key) => map.set(key, read.get(key)), values);
}
