import { addressedEntry, sameEntry } from '../addressedEntry.ts';
import { aroundReducer } from '../decapStore.ts';
import { openEntry } from '../openEntry.ts';

const REQUESTS = ['ENTRY_PERSIST_REQUEST', 'UNPUBLISHED_ENTRY_PERSIST_REQUEST'];
/** What closes a form, or begins another new one in its place. */
const LEAVES = ['DRAFT_DISCARD', 'DRAFT_CREATE_EMPTY'];

/** The new entry whose first save went out last, until Decap has read it. */
let first: { kind: string; isLeft: boolean } | null = null;

/**
 * After a first save Decap 3.16 reads the entry and goes to its address, wherever the author has gone meanwhile.
 * This notes who has gone; the backend then never ends that reading (`readByNobody`), and Decap stays where the author is.
 */
export function registerLeftEntries(): void {
  aroundReducer((reduce, before, action) => {
    const open = openEntry(before);
    if (REQUESTS.includes(action.type)) first = open?.isNew ? { kind: open.kind, isLeft: false } : null;
    const after = reduce(before, action);
    if (first && LEAVES.includes(action.type)) first.isLeft = true;
    // It is in its form, and Decap goes to its address next.
    if (action.type === 'DRAFT_CREATE_FROM_ENTRY' && openEntry(after)?.kind === first?.kind && !first?.isLeft)
      first = null;
    return after;
  });
}

/**
 * Whether the reading of an entry ends a first save whose author has gone elsewhere.
 * @param slug Decap's name of the entry
 */
export function isReadByNobody(kind: string, slug: string): boolean {
  const there = addressedEntry(location.hash);
  return first?.isLeft === true && first.kind === kind && !(there && sameEntry(there, { kind, slug }));
}

/** An answer that never comes, when nobody waits for it any more. */
export function unlessLeft<T>(kind: string, slug: string, answer: T): T | Promise<never> {
  return isReadByNobody(kind, slug) ? new Promise<never>(() => {}) : answer;
}
