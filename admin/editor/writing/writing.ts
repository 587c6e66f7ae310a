import './writing.css';
import { decapControl } from '../decapControl.ts';
import type { DecapCms } from '../decap.ts';
import { chipAt, editChip } from './chips.ts';
import { openInsertMenu, openSlashMenu } from './insert/insertMenu.ts';
import { dropPicture, insertPicture, pictureIn } from './insert/insertPicture.ts';
import { editLink } from './links/linkCommand.ts';
import { NOTES_CONTROL } from './notes/notesCard.ts';
import { notesControl } from './notes/notesControl.ts';
import { ownOrigins } from './ownOrigins.ts';
import { cleansPastes } from './paste/pasteInto.ts';
import { EDITABLE, editorOf, type SlateEditor } from './slateEditor.ts';
import { isElement, wordsIn } from './slateNodes.ts';
import { SOURCE_CONTROL } from './sources/sourceField.ts';
import { sourceControl } from './sources/sourceControl.ts';
import { TABLE_CONTROL } from './tables/tableCard.ts';
import { tableControl } from './tables/tableControl.ts';
import { typeBehindCard } from './typeBehindCard.ts';
import { followText, textInHand, type TextInHand } from './textInHand.ts';

const LINK_BUTTON = '.cms-editor-visual button[title="Link"]';
const INSERT_BUTTON = '.cms-editor-visual button[title="Add Component"]';

/**
 * The writing surface: our menu of what can be inserted, our dialog for links, tables and
 * footnotes, and pastes that keep what an article may have. Decap’s own buttons open them.
 */
export function registerWriting(cms: Pick<DecapCms, 'registerWidget'>): void {
  cms.registerWidget(TABLE_CONTROL, decapControl(tableControl));
  cms.registerWidget(NOTES_CONTROL, decapControl(notesControl));
  cms.registerWidget(SOURCE_CONTROL, decapControl(sourceControl));
  followText();
  document.addEventListener('focusin', ({ target }) => {
    const editable = target instanceof Element ? target.closest(EDITABLE) : null;
    const editor = editorOf(editable);
    if (editable && editor) attend({ editable, editor });
  });
  // Before React hears of it, which would open Decap’s own menu or prompt.
  document.addEventListener('click', onClick, { capture: true });
  document.addEventListener('keydown', onKey, { capture: true });
  document.addEventListener('paste', onPaste, { capture: true });
  document.addEventListener('drop', onDrop, { capture: true });
}

function onClick(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const chip = chipAt(target);
  if (chip) return take(event, () => editChip(chip));
  const text = textInHand(target);
  if (!text) return;
  if (target.closest(LINK_BUTTON)) take(event, () => editLink(text, ownOrigins()));
  else if (isInsertButton(target)) take(event, () => openInsertMenu(text));
}

function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof Element)) return;
  const text = textInHand(target);
  if (!text) return;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (isCommand && key.toLowerCase() === 'k' && target.closest(EDITABLE) === target)
    take(event, () => editLink(text, ownOrigins()));
  else if (isInsertButton(target) && (key === 'Enter' || key === ' ' || key === 'ArrowDown'))
    take(event, () => openInsertMenu(text));
  else if (target.matches(EDITABLE) && typeBehindCard(text, event)) take(event, () => Promise.resolve());
}

/** Browsers differ in how they tell Slate of a paste; this is the same in all of them. Fields of cards take theirs themselves. */
function onPaste(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  const text = runningText(target);
  if (!text || !clipboardData) return;
  event.preventDefault();
  event.stopPropagation();
  attend(text);
  const picture = pictureIn(clipboardData);
  if (picture) insertPicture(text, picture);
  else text.editor.insertData(clipboardData);
}

function onDrop(event: DragEvent): void {
  const { target, dataTransfer } = event;
  const picture = dataTransfer && pictureIn(dataTransfer);
  const text = picture ? runningText(target) : null;
  if (picture && text && target instanceof Element)
    take(event, () => Promise.resolve(dropPicture(text, picture, target)));
}

/** The text that a part of the page belongs to, when it is no field of a card. */
function runningText(target: EventTarget | null): TextInHand | null {
  const isRunning =
    target instanceof Element &&
    target.closest(EDITABLE) !== null &&
    !target.closest('input, textarea, [data-slate-void="true"]');
  return isRunning ? textInHand(target) : null;
}

/** Decap draws the button in another one, which can have the keyboard too. */
const isInsertButton = (target: Element) =>
  target.closest(INSERT_BUTTON) !== null || target.matches(`:has(> button[title="Add Component"])[tabindex]`);

function take(event: Event, act: () => Promise<void>): void {
  event.preventDefault();
  event.stopPropagation();
  void act();
}

const attended = new WeakSet<SlateEditor>();

/** Adds to an editor of Slate what the newsroom wants of it, once. */
function attend(text: TextInHand): void {
  const { editor } = text;
  if (attended.has(editor)) return;
  attended.add(editor);
  cleansPastes(editor, ownOrigins);
  const { onChange } = editor;
  editor.onChange = (options) => {
    const typedSlash = editor.operations.some(({ type, text: typed }) => type === 'insert_text' && typed === '/');
    onChange(options);
    if (typedSlash && isLoneSlash(editor)) void openSlashMenu(text);
  };
}

/** Whether the author stands behind a “/” that is alone in a paragraph directly in the text. */
function isLoneSlash(editor: SlateEditor): boolean {
  const caret = editor.selection?.anchor;
  const block = caret && editor.children[caret.path[0] ?? -1];
  if (!caret || !block || !isElement(block) || caret.path.length !== 2 || caret.offset !== 1) return false;
  return block.type === 'paragraph' && block.children.length === 1 && wordsIn(block) === '/';
}
