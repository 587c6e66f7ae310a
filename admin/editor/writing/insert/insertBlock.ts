import { editorOf, nodeAt, type SlateEditor } from '../slateEditor.ts';
import { isElement, paragraph, wordsIn, type SlateElement } from '../slateNodes.ts';
import type { TextInHand } from '../textInHand.ts';

/**
 * Puts a block at the author’s place: over an empty paragraph, or else behind the paragraph, list
 * or card that they are in. Behind a card at the end comes a paragraph, so that one can go on.
 * @returns where it stands
 */
export function insertBlock(editor: SlateEditor, block: SlateElement): number {
  const index = editor.selection?.anchor.path[0] ?? editor.children.length - 1;
  const here = editor.children[index];
  const isFree = here !== undefined && isElement(here) && isEmptyParagraph(here);
  const at = isFree ? index : Math.min(index + 1, editor.children.length);
  editor.withoutNormalizing(() => {
    if (isFree) editor.removeNodes({ at: [index] });
    editor.insertNodes(block, { at: [at] });
    const next = editor.children[at + 1];
    if (!next || (isElement(next) && editor.isVoid(next))) editor.insertNodes(paragraph(), { at: [at + 1] });
  });
  // A card has no place for the caret; what the author types before they are in its fields goes below.
  editor.select(editor.start([editor.isVoid(block) ? at + 1 : at]));
  return at;
}

/** A paragraph directly in the text that has nothing in it. */
export function isEmptyParagraph(block: SlateElement): boolean {
  return block.type === 'paragraph' && block.children.every((child) => !isElement(child)) && wordsIn(block) === '';
}

/** Puts the keyboard into the first field of a card, once it is on the screen. */
export function enterCard(text: TextInHand, index: number): void {
  whenShown(text, index, 'input:not([type=hidden]), textarea, select, button', (field) => {
    field.focus();
    field.scrollIntoView({ block: 'center' });
  });
}

/** Does something with a part of a card, once it is on the screen. */
export function whenShown(
  { editor, editable }: TextInHand,
  index: number,
  selector: string,
  act: (part: HTMLElement) => void,
): void {
  const node = editor.children[index];
  const look = (tries: number) => {
    const cards = [...editable.querySelectorAll('[data-slate-void="true"]')];
    const card = cards.find((part) => editorOf(part) === editor && nodeAt(editor, part)?.[0] === node);
    const part = card?.querySelector<HTMLElement>(selector);
    if (part) act(part);
    else if (tries > 0) requestAnimationFrame(() => look(tries - 1));
  };
  requestAnimationFrame(() => look(200));
}
