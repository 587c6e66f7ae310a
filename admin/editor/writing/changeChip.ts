import { cardData, chipNode, everyNode, type Path } from './slateNodes.ts';
import { asking, type TextInHand } from './textInHand.ts';
import { textOf } from '../decap.ts';

/**
 * Sets a part of a line at the author’s place, in the place of words that they have selected.
 * @param ask what shall stand there, as written in the text; null when the author leaves
 */
export async function insertChip(text: TextInHand, ask: (selected: string) => Promise<string | null>): Promise<void> {
  const { editor } = text;
  const selected = editor.selection ? editor.string(editor.selection) : '';
  await asking(
    text,
    () => ask(selected),
    (code) => {
      if (!editor.selection) editor.select(editor.end([]));
      if (selected) editor.deleteFragment();
      editor.insertNodes(chipNode('inline-component', code), { select: true });
      editor.move({ unit: 'offset' });
    },
  );
}

/**
 * Changes a part of a line that is there.
 * @param ask what shall stand there now, as written in the text or as words (none take it away); null leaves it
 */
export async function changeChip(
  text: TextInHand,
  at: Path,
  ask: (code: string) => Promise<{ code: string } | { words: string } | null>,
): Promise<void> {
  const { editor } = text;
  const chip = [...everyNode(editor.children)].find(([, path]) => path.join() === at.join())?.[0];
  const data = chip && cardData(chip);
  if (!data) return;
  const place = editor.pathRef(at);
  await asking(
    text,
    () => ask(textOf(data.values.code)),
    (answer) => {
      const path = place.current;
      if (!path) return;
      editor.removeNodes({ at: path });
      if ('code' in answer) editor.insertNodes(chipNode('inline-component', answer.code), { at: path });
      else if (answer.words) editor.insertNodes({ text: answer.words }, { at: path });
    },
  );
  place.unref();
}
