import { element } from './element.ts';
import type { Row } from './row.ts';
import { changeState, rowState, STATE_WORDS, type RowState } from './rowState.ts';

/** A state as a coloured word. The word alone says it; the colour helps to find it. */
export const badge = (state: RowState, words = STATE_WORDS[state]) =>
  element('span', { class: `desk-badge ${state}` }, words);

const OF_CHANGE: Partial<Record<RowState, string>> = {
  draft: 'Has a draft',
  review: 'Draft in review',
  ready: 'Draft is ready',
};

/** Where an entry stands, and beside it where its draft stands if it is on the site already. */
export function badges(row: Row, now: number): HTMLElement[] {
  const change = changeState(row);
  return [badge(rowState(row, now)), ...(change ? [badge(change, OF_CHANGE[change])] : [])];
}
