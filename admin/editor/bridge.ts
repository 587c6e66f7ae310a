import { componentCards } from './cards.ts';
import type { DecapCms } from './decap.ts';
import { literalText } from './markdown/literalText.ts';
import { pictureCard } from './pictureCard.ts';
import { verbatimBlock, verbatimChips } from './verbatim.ts';
import { notesCard } from './writing/notes/notesCard.ts';
import { tableCard } from './writing/tables/tableCard.ts';

/** Teaches Decap's `markdown` editor the author subset: cards, chips, and text that means itself. */
export function registerBridge(cms: Pick<DecapCms, 'registerEditorComponent' | 'registerRemarkPlugin'>): void {
  const cards = [...componentCards(), tableCard, notesCard];
  for (const component of [...cards, pictureCard, verbatimBlock(cards), ...verbatimChips()])
    cms.registerEditorComponent(component);
  for (const plugin of literalText()) cms.registerRemarkPlugin(plugin);
}

/** Ids of what authors may insert: the cards, and the chips that are useful to write by hand. */
export function insertable(): string[] {
  return [...componentCards().map(({ id }) => id), 'inline-component', 'footnote', 'advanced'];
}
