import { textOf, type ImmutableMap } from '../decap.ts';
import { aroundReducer, type DecapAction, type DecapState, type DecapStore, type Reduce } from '../decapStore.ts';
import type { EntryData, OpenEntry } from '../openEntry.ts';
import type { KeptPicture } from './keptTexts.ts';

const PUT_TEXT = 'NEWSROOM_PUT_TEXT';
const RECOVERED = 'DRAFT_LOCAL_BACKUP_RETRIEVED';
interface PutText extends DecapAction {
  payload: { entry: Record<string, unknown>; isNew: boolean };
}

/**
 * Puts a text into the form in the place of what is there, as unsaved work.
 * @param pictures those that came with it and are not saved yet
 */
export function putText(store: DecapStore, open: OpenEntry, data: EntryData, pictures: KeptPicture[] = []): void {
  const fresh = pictures.map((picture) => ({ ...picture, draft: true, url: URL.createObjectURL(picture.file) }));
  store.dispatch({ type: 'ADD_ASSETS', payload: fresh.map((picture) => new PutPicture(picture)) });
  const { isPersisting: _saving, ...entry } = open.entry.toJS();
  const there = Array.isArray(entry.mediaFiles) ? (entry.mediaFiles as { path: string }[]) : [];
  const paths = new Set(fresh.map(({ path }) => path));
  const mediaFiles = [...fresh, ...there.filter(({ path }) => !paths.has(path))];
  const action: PutText = { type: PUT_TEXT, payload: { entry: { ...entry, data, mediaFiles }, isNew: open.isNew } };
  store.dispatch(action);
}

/**
 * Decap 3.16 recovers a text in two steps, with a question between them that the browser may suppress, and lets the
 * answer of the network overwrite what was recovered (decap-cms#5470). Here it is one step that we take ourselves;
 * Decap's own recovery never begins.
 */
export function registerPutText(): void {
  aroundReducer((reduce, before, action) => {
    if (action.type === RECOVERED && !ours.has(action)) return before;
    return isPutText(action) ? withText(reduce, before, action) : reduce(before, action);
  });
}

/** The first step of a recovery that we take, whoever stands around the reducer. */
const ours = new WeakSet<DecapAction>();

const isPutText = (action: DecapAction): action is PutText => action.type === PUT_TEXT;

/** The state with a text put into the form: a form of its own, and changes that are not saved. */
export function withText(reduce: Reduce, before: DecapState, { payload }: Pick<PutText, 'payload'>): DecapState {
  const offer: DecapAction = { type: RECOVERED, payload: { entry: payload.entry } };
  ours.add(offer);
  const offered = reduce(before, offer);
  const put = reduce(offered, { type: 'DRAFT_CREATE_FROM_LOCAL_BACKUP' });
  const entryDraft: ImmutableMap = put.entryDraft.setIn(['entry', 'newRecord'], payload.isNew);
  return { ...put, entryDraft };
}

/** What Decap calls an asset proxy: a picture that lies in the browser. */
class PutPicture {
  readonly path: string;
  readonly url: string;
  readonly fileObj: File;
  readonly field: unknown;

  constructor({
    path,
    url,
    file,
    field,
  }: Omit<KeptPicture, 'url'> & { path: string; url: string; file: File; field?: unknown }) {
    this.path = path;
    this.url = url;
    this.fileObj = file;
    this.field = field;
  }

  toString(): string {
    return this.url;
  }

  toBase64(): Promise<string> {
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(textOf(reader.result).split('base64,')[1] ?? '');
      reader.onerror = () => reject(new Error(`${this.path} cannot be read any more.`));
      reader.readAsDataURL(this.fileObj);
    });
  }
}
