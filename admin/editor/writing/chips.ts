import { textOf } from '../decap.ts';
import { claimedKind } from './claims/claimCode.ts';
import { editClaim } from './claims/claimCommand.ts';
import { askForCode } from './insert/codeDialog.ts';
import { editNote } from './notes/noteCommand.ts';
import { EDITABLE, editorOf, nodeAt } from './slateEditor.ts';
import { cardData, chipNode, type Path } from './slateNodes.ts';
import { editSourceMark, markedSource } from './sources/sourceCommand.ts';
import { usedTerm } from './terms/termCode.ts';
import { editTerm } from './terms/termCommand.ts';
import { asking, type TextInHand } from './textInHand.ts';

/** A chip that the author pressed. */
export interface PressedChip {
  text: TextInHand;
  id: string;
  code: string;
  path: Path;
}

/** The chip that a part of the page belongs to, or null. */
export function chipAt(target: Element): PressedChip | null {
  const chip = target.closest('.text-chip');
  const editable = chip?.closest(EDITABLE);
  const editor = editorOf(editable ?? null);
  const found = chip && editor && nodeAt(editor, chip);
  const data = found && cardData(found[0]);
  if (!editable || !editor || !found || !data) return null;
  return { text: { editable, editor }, id: data.id, code: textOf(data.values.code), path: found[1] };
}

/** Opens the dialog for what a chip stands for: a footnote, a source, a claim label, a term, or any other part of a line. */
export async function editChip({ text, id, code, path }: PressedChip): Promise<void> {
  if (id === 'footnote') return editNote(text, path);
  if (markedSource(code) !== undefined) return editSourceMark(text, path);
  if (claimedKind(code) !== undefined) return editClaim(text, path);
  if (usedTerm(code)) return editTerm(text, path);
  const { editor } = text;
  const place = editor.pathRef(path);
  await asking(
    text,
    () => askForCode(id === 'inline-braces' ? 'Note for authors' : 'Component in the line', code),
    (written) => {
      const at = place.current;
      if (at) editor.setNodes(chipNode(id, written), { at });
    },
  );
  place.unref();
}
