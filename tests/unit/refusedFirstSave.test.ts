import { fromJS } from 'immutable';
import { expect, test } from 'vitest';
import type { ImmutableMap } from '../../admin/editor/decap.ts';
import type { DecapState, Reduce } from '../../admin/editor/decapStore.ts';
import { afterRefusal } from '../../admin/editor/keep/refusedFirstSave.ts';

/** What Decap holds of drafts after a save of one of them was refused. */
function draftsAfter(entities: Record<string, unknown>, slug?: string): unknown {
  const state = { entryDraft: fromJS({}), editorialWorkflow: fromJS({ entities }) } as unknown as DecapState;
  const reduce: Reduce = (given) => given!;
  const payload = { collection: 'articles', slug };
  const after = afterRefusal(reduce, state, { type: 'UNPUBLISHED_ENTRY_PERSIST_FAILURE', payload });
  return (after.editorialWorkflow as ImmutableMap).toJS().entities;
}
const other = { slug: 'other/index', status: 'draft' };

test('a new entry whose first save is refused is no draft, and the drafts beside it stay', () => {
  const note = { isPersisting: false };
  expect(draftsAfter({ 'articles.': note, 'articles.other/index': other }, '')).toEqual({
    'articles.other/index': other,
  });
  expect(draftsAfter({ 'articles.undefined': note })).toEqual({});
});

test('a draft that is there stays one when a later save is refused', () => {
  const entities = { 'articles.other/index': { ...other, isPersisting: false } };
  expect(draftsAfter(entities, 'other/index')).toEqual(entities);
});
