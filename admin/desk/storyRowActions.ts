import { sayOutcome } from '../editor/storyActions/outcomeNote.ts';
import { storyActionsMenu } from '../editor/storyActions/storyActionsMenu.ts';
import { tellInDialog } from '../editor/storyActions/tellInDialog.ts';
import type { RowActions } from './rowActions.ts';
import { rowState } from './rowState.ts';

/** What is done to entries that are published, in the menu of their row: corrections, retractions, moves, deletion. */
export const storyRowActions: RowActions = (kind, row, done) => {
  if (!row.onSite) return [];
  const state = rowState(row, Date.now());
  const entry = {
    kind,
    slug: row.slug,
    title: row.title,
    isOut: state === 'live' || state === 'retracted',
    isRetracted: state === 'retracted',
  };
  return storyActionsMenu(
    entry,
    ({ words }) => {
      sayOutcome(words);
      done();
    },
    (words) => void tellInDialog('Not done', words),
  );
};
