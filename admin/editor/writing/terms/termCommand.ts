import { changeChip, insertChip } from '../changeChip.ts';
import type { Path } from '../slateNodes.ts';
import type { TextInHand } from '../textInHand.ts';
import { termCode, usedTerm } from './termCode.ts';
import { askForTerm } from './termDialog.ts';

/** Asks for a term of the glossary and marks the author’s words with it. */
export function insertTerm(text: TextInHand): Promise<void> {
  return insertChip(text, async (selected) => {
    const term = await askForTerm({ name: '', words: selected.trim() });
    return term && termCode(term);
  });
}

/** Asks for another term or other words, or whether only the words stay. */
export function editTerm(text: TextInHand, at: Path): Promise<void> {
  return changeChip(text, at, async (code) => {
    const before = usedTerm(code);
    const term = before ? await askForTerm(before) : null;
    if (!term) return null;
    return term.name === '' ? { words: term.words } : { code: termCode(term) };
  });
}
