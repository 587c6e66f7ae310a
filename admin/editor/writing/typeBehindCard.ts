import { isElement, paragraph, wordsIn } from './slateNodes.ts';
import type { TextInHand } from './textInHand.ts';

/**
 * With a card selected the browser has no place for a letter: what an author types then would be
 * lost without a word. It goes into a paragraph behind the card instead; Enter makes one.
 * @returns whether the key has been used
 */
export function typeBehindCard({ editor }: TextInHand, event: KeyboardEvent): boolean {
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.isComposing || (!isLetter && event.key !== 'Enter')) return false;
  const index = editor.selection?.anchor.path[0];
  const card = index === undefined ? undefined : editor.children[index];
  if (index === undefined || !card || !isElement(card) || !editor.isVoid(card)) return false;
  const next = editor.children[index + 1];
  const isFree =
    next && isElement(next) && next.type === 'paragraph' && wordsIn(next) === '' && next.children.length === 1;
  if (!isFree) editor.insertNodes(paragraph(), { at: [index + 1] });
  editor.select(editor.start([index + 1]));
  if (isLetter) editor.insertText(event.key);
  return true;
}
