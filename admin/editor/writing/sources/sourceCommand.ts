import { cardData, chipNode, everyNode, type Path } from '../slateNodes.ts';
import { asking, type TextInHand } from '../textInHand.ts';
import { askForSource } from './sourceDialog.ts';
import { keepSourceName } from './storySources.ts';

const MARK = /^<Source name="([^"]*)"\s*\/>$/;

/** The short name in a source mark, or undefined for another component. */
export const markedSource = (code: string): string | undefined => MARK.exec(code)?.[1];

/** Asks for a source and sets its mark at the author’s place. */
export async function insertSourceMark(text: TextInHand): Promise<void> {
  const { editor } = text;
  await asking(
    text,
    () => askForSource(null),
    (source) => {
      if (source === 'remove') return;
      if (!editor.selection) editor.select(editor.end([]));
      editor.collapse({ edge: 'end' });
      editor.insertNodes(chipNode('inline-component', `<Source name="${source.key}" />`), { select: true });
      editor.move({ unit: 'offset' });
      keepSourceName(source);
    },
  );
}

/** Asks which other source a mark shall point to, or whether it goes. */
export async function editSourceMark(text: TextInHand, mark: Path): Promise<void> {
  const { editor } = text;
  const chip = [...everyNode(editor.children)].find(([, path]) => path.join() === mark.join())?.[0];
  const data = chip && cardData(chip);
  if (!data) return;
  const place = editor.pathRef(mark);
  await asking(
    text,
    () => askForSource(markedSource(String(data.values.code)) ?? null),
    (source) => {
      const path = place.current;
      if (!path) return;
      editor.removeNodes({ at: path });
      if (source === 'remove') return;
      editor.insertNodes(chipNode('inline-component', `<Source name="${source.key}" />`), { at: path });
      keepSourceName(source);
    },
  );
  place.unref();
}
