import type { KindName } from '../../src/model/kindWords.ts';
import type { MenuItem } from './rowMenu.ts';
import type { Row } from './row.ts';

/**
 * Gives more to do with an entry: entries of its row’s menu.
 * @param done call it when something was changed, so that the list shows it
 */
export type RowActions = (kind: KindName, row: Row, done: () => void) => MenuItem[];

const registered: RowActions[] = [];

/** Adds to the menu of each row of lists and of the home page. */
export function registerRowActions(actions: RowActions): void {
  registered.push(actions);
}

/** What all that registered have for an entry. */
export const rowActionsOf: RowActions = (kind, row, done) => registered.flatMap((actions) => actions(kind, row, done));
