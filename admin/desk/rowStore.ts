import { openDB, type IDBPDatabase } from 'idb';
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
const FORM = 2;

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
    const kept: unknown = await (await database()).get(STORE, key);
    // One text is read several times faster than thousands of objects.
    return typeof kept === 'string' ? JSON.parse(kept) : null;
  } catch {
    return null;
  }
}

async function remember(key: string, value: unknown): Promise<void> {
  inTab.set(key, value);
  try {
    await (await database()).put(STORE, JSON.stringify(value), key);
  } catch {
    // A browser without room or in private mode: the list comes from the newsroom each time.
  }
}

let opened: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  return (opened ??= openDB(DATABASE, FORM, {
    upgrade: (before) => {
      if (before.objectStoreNames.contains(STORE)) before.deleteObjectStore(STORE);
      before.createObjectStore(STORE);
    },
    // Another tab has a newer desk: this one lets go, and asks the newsroom from then on.
    blocking: (_now, _later, event) => (event.target as IDBDatabase).close(),
  }));
}
