import { textOf, type ImmutableList, type ImmutableMap } from '../decap.ts';
import type { DecapState, Reduce } from '../decapStore.ts';
import { filled, same } from '../fields/filledValues.ts';
import { ORIGINAL } from '../fileFormat.ts';
import { openEntry, plainValues, sameText, type EntryData } from '../openEntry.ts';
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
      .setIn(['entry', 'mediaFiles'], withUnsaved(pictures(read.entry), pictures(form.entry)))
      .set('fieldsMetaData', before.entryDraft.get('fieldsMetaData'))
      .set('key', form.form)
      .set('hasChanged', hasTyped);
    return { ...after, entryDraft };
  }
  if (!hasTyped) return after;
  return withText(reduce, after, { payload: { entry: { ...read.entry.toJS(), data }, isNew: false } });
}

const pictures = (entry: ImmutableMap) => entry.get('mediaFiles') as ImmutableList | undefined;

/** The pictures that were read, with those that the author has added since the save went out. */
function withUnsaved(read: ImmutableList | undefined, form: ImmutableList | undefined): ImmutableList | undefined {
  const isNew = (picture: ImmutableMap) =>
    picture.get('draft') === true && !read?.some((one) => one.get('path') === picture.get('path'));
  const added = form?.filter(isNew);
  return read && added ? read.concat(added) : (read ?? added);
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
