import type { KindName } from '../../src/model/kindWords.ts';
import { newsroomRequest } from '../editor/newsroomRequest.ts';
import type { ListAnswer, WorkAnswer } from './row.ts';

/** What pages know in this tab: going back to one shows it at once. */
const inTab = new Map<string, unknown>();

/** A list as this browser last saw it. */
export type KnownList = Required<ListAnswer>;

const DATABASE = 'newsroom-desk';
const STORE = 'lists';
/** Raised when what is kept has another form. */
const FORM = 1;

/** The list of a kind from this browser's memory, at once; null when it was never here. */
export const recallList = (kind: KindName) => recall(kind) as Promise<KnownList | null>;

/** The same of the work that there is. */
export const recallWork = () => recall('work') as Promise<WorkAnswer | null>;

/**
 * The list of a kind as it is now, or null when the known one is.
 * @throws {Error} with words for the author
 */
export async function fetchList(kind: KindName, known: KnownList | null): Promise<KnownList | null> {
  const answer = (await newsroomRequest('list', { kind, version: known?.version })) as ListAnswer;
  if (!answer.list) return null;
  const list = { version: answer.version, list: answer.list };
  void remember(kind, list);
  return list;
}

/**
 * The work that there is now.
 * @throws {Error} with words for the author
 */
export async function fetchWork(): Promise<WorkAnswer> {
  const work = (await newsroomRequest('work', {})) as WorkAnswer;
  void remember('work', work);
  return work;
}

async function recall(key: string): Promise<unknown> {
  if (inTab.has(key)) return inTab.get(key);
  try {
    const store = await open('readonly');
    const kept: unknown = await done(store.get(key));
    // One text is read several times faster than thousands of objects.
    return typeof kept === 'string' ? JSON.parse(kept) : null;
  } catch {
    return null;
  }
}

async function remember(key: string, value: unknown): Promise<void> {
  inTab.set(key, value);
  try {
    const store = await open('readwrite');
    await done(store.put(JSON.stringify(value), key));
  } catch {
    // A browser without room or in private mode: the list comes from the newsroom each time.
  }
}

function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = indexedDB.open(DATABASE, FORM);
  request.onupgradeneeded = () => {
    const { result } = request;
    if (result.objectStoreNames.contains(STORE)) result.deleteObjectStore(STORE);
    result.createObjectStore(STORE);
  };
  return done(request).then((database) => {
    database.onversionchange = () => database.close();
    const transaction = database.transaction(STORE, mode);
    const close = () => database.close();
    transaction.oncomplete = close;
    transaction.onabort = close;
    return transaction.objectStore(STORE);
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
}
