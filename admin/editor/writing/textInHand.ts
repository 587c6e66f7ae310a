import { EDITABLE, editorOf, focusText, type SlateEditor } from './slateEditor.ts';
import type { Range } from './slateNodes.ts';

/** The text that the author works on, with the place where they were. */
export interface TextInHand {
  editor: SlateEditor;
  editable: Element;
}

let last: Element | null = null;

/** Notes which text the author works on. */
export function followText(): void {
  document.addEventListener('focusin', ({ target }) => {
    const editable = target instanceof Element ? target.closest(EDITABLE) : null;
    if (editable) last = editable;
  });
}

/** The text beside a button, the one that the author was in last, or the only one there is. */
export function textInHand(near?: Element): TextInHand | null {
  const beside = near?.closest('.cms-editor-visual')?.querySelector(EDITABLE);
  const editable = beside ?? (last?.isConnected ? last : document.querySelector(EDITABLE));
  const editor = editorOf(editable ?? null);
  return editable && editor ? { editable, editor } : null;
}

/**
 * Lets the author answer a dialog and then goes on where they were in the text.
 * @param change what to do with the answer; the selection is that of before. `elsewhere`: it takes the keyboard itself
 */
export async function asking<T>(
  { editor, editable }: TextInHand,
  ask: () => Promise<T | null>,
  change: (answer: T) => 'elsewhere' | void,
): Promise<void> {
  const place = editor.selection && editor.rangeRef(editor.selection);
  // The browser would put the keyboard back itself, and lose the place.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const answer = await ask();
  const selection: Range | null = place?.unref() ?? null;
  if (!editable.isConnected) return;
  if (selection) editor.select(selection);
  const next = answer === null ? undefined : change(answer);
  if (next !== 'elsewhere') focusText(editable);
}
