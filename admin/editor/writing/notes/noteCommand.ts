import { textOf } from '../../decap.ts';
import type { SlateEditor } from '../slateEditor.ts';
import { cardData, cardNode, chipNode, everyNode, type Path } from '../slateNodes.ts';
import { asking, type TextInHand } from '../textInHand.ts';
import { askForNote } from './noteDialog.ts';
import { NOTES_CARD, notesOf } from './notesCard.ts';
import { nextNoteName, type Note } from './notesText.ts';

interface NotesCard {
  path: Path;
  values: Record<string, unknown>;
}

/** Asks for the words of a footnote, sets its mark at the author’s place and its words at the end. */
export async function insertNote(text: TextInHand): Promise<void> {
  const { editor } = text;
  const name = nextNoteName(namesIn(editor));
  await asking(
    text,
    () => askForNote(name, null),
    (answer) => {
      if (answer === 'remove') return;
      if (!editor.selection) editor.select(editor.end([]));
      editor.insertNodes(chipNode('footnote', `[^${name}]`), { select: true });
      editor.move({ unit: 'offset' });
      addNote(editor, { name, text: answer.text });
    },
  );
}

/**
 * Asks for other words of the footnote that a mark points to, or whether it goes.
 * @param mark where the mark is
 */
export async function editNote(text: TextInHand, mark: Path): Promise<void> {
  const { editor } = text;
  const chip = [...everyNode(editor.children)].find(([, path]) => path.join() === mark.join());
  const name = markName(textOf(chip && cardData(chip[0])?.values.code));
  if (!name) return;
  const note = notesIn(editor).find((note) => note.name === name);
  const place = editor.pathRef(mark);
  await asking(
    text,
    () => askForNote(name, note?.text ?? ''),
    (answer) => {
      const path = place.current;
      if (answer === 'remove') {
        if (path) editor.removeNodes({ at: path });
      } else if (note) changeNote(editor, { name, text: answer.text });
      else addNote(editor, { name, text: answer.text });
    },
  );
  place.unref();
}

/** The names of the footnotes that the text points to. */
export function marksInEditor(editor: SlateEditor): Set<string> {
  return new Set(
    [...everyNode(editor.children)].flatMap(([node]) => {
      const data = cardData(node);
      return [...(textOf(data?.values.code) || textOf(data?.values.text)).matchAll(/\[\^([^\]\n]+)\](?!:)/g)].map(
        ([, name = '']) => name,
      );
    }),
  );
}

/** `1` of `[^1]`. */
export const markName = (code: string): string | undefined => /^\[\^([^\]\n]+)\]$/.exec(code)?.[1];

const cardsIn = (editor: SlateEditor): NotesCard[] =>
  editor.children.flatMap((node, index) => {
    const data = cardData(node);
    return data?.id === NOTES_CARD ? [{ path: [index], values: data.values }] : [];
  });
const notesIn = (editor: SlateEditor): Note[] => cardsIn(editor).flatMap(({ values }) => notesOf(values));
const namesIn = (editor: SlateEditor) => [...notesIn(editor).map(({ name }) => name), ...marksInEditor(editor)];

function addNote(editor: SlateEditor, note: Note): void {
  const card = cardsIn(editor).at(-1);
  if (card) replaceCard(editor, card, [...notesOf(card.values), note]);
  else editor.insertNodes(cardNode(NOTES_CARD, { notes: [note] }), { at: [editor.children.length] });
}

function changeNote(editor: SlateEditor, note: Note): void {
  const card = cardsIn(editor).find(({ values }) => notesOf(values).some(({ name }) => name === note.name));
  if (!card) return;
  replaceCard(
    editor,
    card,
    notesOf(card.values).map((other) => (other.name === note.name ? note : other)),
  );
}

/** A card that is on the screen keeps its values to itself, so another one takes its place. */
function replaceCard(editor: SlateEditor, { path, values }: NotesCard, notes: Note[]): void {
  editor.withoutNormalizing(() => {
    editor.removeNodes({ at: path });
    editor.insertNodes(cardNode(NOTES_CARD, { ...values, notes }), { at: path });
  });
}
