import type { KindName } from '../../src/model/kindWords.ts';
import { draftMenu, isEditor } from './draftMenu.ts';
import type { DeskContext } from './page.ts';
import { editorAddress, previewAddress, siteAddress } from './route.ts';
import type { Row } from './row.ts';
import { rowActionsOf } from './rowActions.ts';
import { rowMenu, type MenuItem } from './rowMenu.ts';
import { rowState } from './rowState.ts';

/** Where “View” leads: the page that readers see, or the preview of what they do not see. */
export function viewAddress(kind: KindName, row: Row, now: number): { href: string; words: string } {
  const state = rowState(row, now);
  const seen = state === 'live' || state === 'retracted';
  const address = siteAddress(kind, row.slug);
  return seen && address
    ? { href: address, words: 'View' }
    : { href: previewAddress(kind, row.slug), words: 'Preview' };
}

/** Everything that can be done with an entry of a list. @param done after something was changed */
export function entryMenu(kind: KindName, row: Row, now: number, context: DeskContext, done: () => void): HTMLElement {
  const view = viewAddress(kind, row, now);
  const items: MenuItem[] = [
    { words: 'Edit', href: editorAddress(kind, row.slug) },
    { words: view.words, href: view.href, opens: 'tab' },
  ];
  if (row.draft && view.words === 'View')
    items.push({ words: 'Preview the draft', href: previewAddress(kind, row.slug), opens: 'tab' });
  items.push(...draftMenu(kind, row, context, done), ...(isEditor(context) ? rowActionsOf(kind, row, done) : []));
  return rowMenu(row.title, items);
}
