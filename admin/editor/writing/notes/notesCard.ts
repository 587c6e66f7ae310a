import { textOf, type CardData, type EditorComponent } from '../../decap.ts';
import { FOOTNOTE } from '../../mdxPatterns.ts';
import { parseNotes, printNotes, type Note } from './notesText.ts';

/** Name of the control that shows footnotes as a list of texts. */
export const NOTES_CONTROL = 'newsroom-notes';
export const NOTES_CARD = 'footnotes';
const SOURCE = '__source';

/** The words of footnotes, `[^1]: …`, as a card. Untouched it prints what it read, to the byte. */
export const notesCard: EditorComponent = {
  id: NOTES_CARD,
  label: 'Footnotes',
  widget: NOTES_CONTROL,
  // With a line right below it, which belongs to the note, it is not for a card.
  pattern: new RegExp(`^(?:${FOOTNOTE}(?=[ \\t]*(?:\\n[ \\t]*\\n|\\n?$)))`),
  fromBlock: ([source]) => ({ notes: parseNotes(source), [SOURCE]: source }),
  toBlock: (values) => printNotes(notesOf(values), textOf(values[SOURCE])),
  toPreview: (values) => window.h('pre', null, textOf(values[SOURCE])),
};

export function notesOf({ notes }: CardData): Note[] {
  return Array.isArray(notes) ? (notes as Note[]) : [];
}
