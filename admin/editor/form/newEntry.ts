import { KINDS, type KindName } from '../../../src/model/kind.ts';
import { textOf, type ImmutableMap } from '../decap.ts';
import { aroundReducer, type DecapAction } from '../decapStore.ts';
import { ORIGINAL } from '../fileFormat.ts';
import { openEntry, type EntryData } from '../openEntry.ts';
import { permanentId } from '../savePreparation.ts';

/** What an author's last story leaves to the next: whoever wrote it writes again, and in the same section. */
const LASTING = ['section', 'bylines'];
const MEMORY = 'newsroom.lastUsed';
const SUCCESSES = ['ENTRY_PERSIST_SUCCESS', 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS'];

/** What puts something else into the form, or closes it. */
const OTHER_FORMS = ['DRAFT_DISCARD', 'DRAFT_CREATE_FROM_ENTRY', 'DRAFT_CREATE_FROM_LOCAL_BACKUP'];

/**
 * A new entry begins with its permanent identifier, so that it is the same one however often its first save is
 * tried; a new story also with the section and byline of the author's last one, which stand in the form and can be
 * changed there. A copy of an entry is a new entry: it has no history, and no file that it came from.
 */
export function registerNewEntries(): void {
  let isCopy = false;
  aroundReducer((reduce, before, action) => {
    if (OTHER_FORMS.includes(action.type)) isCopy = false;
    if (action.type === 'DRAFT_CREATE_EMPTY') {
      // Decap 3.16 begins an empty form at the address of a copy, and is done with it when the copy is there already.
      return isCopy ? before : reduce(before, begun(action));
    }
    if (action.type === 'DRAFT_CREATE_DUPLICATE_FROM_ENTRY') {
      isCopy = true;
      return reduce(before, copied(action));
    }
    const after = reduce(before, action);
    const open = SUCCESSES.includes(action.type) ? openEntry(after) : null;
    if (open?.kind === 'articles') rememberChoices(open.values.toJS());
    return after;
  });
}

interface Draft {
  collection: string;
  data: EntryData;
}

function begun(action: DecapAction): DecapAction {
  const draft = action.payload as Draft;
  const data = { ...(draft.collection === 'articles' && lastChoices()), ...draft.data };
  return { ...action, payload: { ...draft, data: { ...data, ...identifier(draft.collection) } } };
}

/** What belongs to the entry that was copied and to no other. */
const OWN = [ORIGINAL, 'id', 'formerSlugs', 'corrections', 'updated', 'published'];

function copied(action: DecapAction): DecapAction {
  const draft = action.payload as Omit<Draft, 'data'> & { data: ImmutableMap | EntryData };
  const all = isMap(draft.data) ? draft.data.toJS() : draft.data;
  const data = Object.fromEntries(Object.entries(all).filter(([key]) => !OWN.includes(key)));
  return { ...action, payload: { ...draft, data: { ...data, ...identifier(draft.collection) } } };
}

const isMap = (data: ImmutableMap | EntryData): data is ImmutableMap => typeof data.toJS === 'function';

const identifier = (collection: string) =>
  Object.hasOwn(KINDS, collection) && 'id' in KINDS[collection as KindName].fields ? { id: permanentId() } : {};

function lastChoices(): EntryData {
  try {
    return JSON.parse(localStorage.getItem(MEMORY) ?? '{}') as EntryData;
  } catch {
    return {};
  }
}

function rememberChoices(data: EntryData): void {
  const chosen = LASTING.filter((key) => textOf(data[key]) || (Array.isArray(data[key]) && data[key].length > 0));
  localStorage.setItem(MEMORY, JSON.stringify(Object.fromEntries(chosen.map((key) => [key, data[key]]))));
}
