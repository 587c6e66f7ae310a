import { handFileTo, PICTURE_FIELD } from '../../pictures/handedFiles.ts';
import { nodeAt } from '../slateEditor.ts';
import { cardNode } from '../slateNodes.ts';
import type { TextInHand } from '../textInHand.ts';
import { insertBlock, whenShown } from './insertBlock.ts';

/**
 * The picture that was pasted or dropped into a running text, or null when it is no picture. Word processors
 * hand over a picture of the words beside the words themselves: those are words.
 */
export function pictureIn(data: DataTransfer): File | null {
  if (data.getData('text/plain').trim() !== '') return null;
  return [...data.files].find((file) => file.type.startsWith('image/')) ?? null;
}

/** Puts a card for a picture at the author’s place; its field takes the file as if it had been chosen there. */
export function insertPicture(text: TextInHand, file: File): void {
  const at = insertBlock(text.editor, cardNode('figure', {}));
  whenShown(text, at, PICTURE_FIELD, (field) => {
    handFileTo(field, file);
    field.scrollIntoView({ block: 'center' });
  });
}

/** The same behind the part of the text on which the file was dropped. */
export function dropPicture(text: TextInHand, file: File, onto: Element): void {
  const [, path] = nodeAt(text.editor, onto) ?? [];
  const block = path?.[0] ?? text.editor.children.length - 1;
  text.editor.select(text.editor.end([block]));
  insertPicture(text, file);
}
