import { changeChip, insertChip } from '../changeChip.ts';
import type { Path } from '../slateNodes.ts';
import type { TextInHand } from '../textInHand.ts';
import { claimCode, claimedKind } from './claimCode.ts';
import { askForClaim } from './claimDialog.ts';

/** Asks how strong a claim is and sets its label behind what the author has selected. */
export async function insertClaim(text: TextInHand): Promise<void> {
  const { editor } = text;
  // A label stands behind a claim, never in its place.
  if (editor.selection) editor.collapse({ edge: 'end' });
  await insertChip(text, async () => {
    const kind = await askForClaim(null);
    return kind && claimCode(kind);
  });
}

/** Asks for another label, or whether it goes. */
export function editClaim(text: TextInHand, label: Path): Promise<void> {
  return changeChip(text, label, async (code) => {
    const kind = await askForClaim(claimedKind(code) ?? null);
    if (kind === 'remove') return { words: '' };
    return kind === null ? null : { code: claimCode(kind) };
  });
}
