import type { ImmutableMap } from './decap.ts';

/** The store of Decap 3.16: what the author has open and has written. `admin/manual-init.js` catches it. */

export interface DecapAction {
  type: string;
  payload?: unknown;
}
/** The parts of the state that the newsroom reads. */
export interface DecapState {
  entryDraft: ImmutableMap;
  [slice: string]: unknown;
}
export type Reduce = (state: DecapState | undefined, action: DecapAction) => DecapState;
export interface DecapStore {
  getState(): DecapState;
  dispatch(action: DecapAction): unknown;
  subscribe(listener: () => void): () => void;
}
/** Stands around Decap's reducer: sees each action before and after, and may change what comes of it. */
export type AroundReducer = (reduce: Reduce, before: DecapState, action: DecapAction) => DecapState;

declare global {
  interface Window {
    decapStore?: DecapStore;
    newsroomReducer?: (reduce: Reduce, before: DecapState | undefined, action: DecapAction) => DecapState;
    __REDUX_DEVTOOLS_EXTENSION_COMPOSE__?: (
      enhance: (createStore: CreateStore) => CreateStore,
    ) => (createStore: CreateStore) => CreateStore;
  }
}
type CreateStore = (reduce: Reduce, state?: DecapState) => DecapStore;

/** @throws when Decap's bundle has not been loaded, or makes its store in another way than Decap 3.16 */
export function decapStore(): DecapStore {
  if (!window.decapStore) throw new Error('Decap’s store is not there: admin/manual-init.js must come before Decap.');
  return window.decapStore;
}

/** Puts a function around Decap's reducer, outside those that are there already. */
export function aroundReducer(around: AroundReducer): void {
  const inner = window.newsroomReducer;
  window.newsroomReducer = (reduce, before, action) => {
    const next: Reduce = inner ? (state, given) => inner(reduce, state, given) : reduce;
    // Before its first action the store has no state.
    return before ? around(next, before, action) : next(before, action);
  };
}

/**
 * Catches Decap's store, and tells Decap not to start by itself. Decap makes the store when its bundle loads,
 * through a function on `window` that is meant for Redux's developer tools: so this comes before the bundle.
 */
export function catchDecapStore(): void {
  window.CMS_MANUAL_INIT = true;
  window.__REDUX_DEVTOOLS_EXTENSION_COMPOSE__ = (enhance) => (createStore) => (reduce, state) => {
    const store = enhance(createStore)(
      (before, action) =>
        window.newsroomReducer ? window.newsroomReducer(reduce, before, action) : reduce(before, action),
      state,
    );
    window.decapStore = store;
    return store;
  };
}
