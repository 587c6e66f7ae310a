import type { SlateElement } from '../slateNodes.ts';
import { withoutJunk } from './droppedParts.ts';
import { pastedBlocks } from './pastedBlocks.ts';
import type { PastedNode } from './pastedTree.ts';
import { withWordLists } from './wordLists.ts';

/**
 * What was copied in Word, Google Docs, LibreOffice or a web page, as blocks of the editor:
 * headings, lists, links, tables, quotations, code, bold, italic and struck words. All else is
 * left out, pictures of other sites too.
 * @param ownOrigins origins of the site, whose links become paths
 */
export function cleanPaste(nodes: PastedNode[], ownOrigins: readonly string[] = []): SlateElement[] {
  const around = { marks: new Set<never>(), link: null, ownOrigins };
  return inHouseLevels(withoutEdgeRules(pastedBlocks(withWordLists(withoutJunk(nodes)), around)));
}

const LEVELS = ['heading-one', 'heading-two', 'heading-three', 'heading-four', 'heading-five', 'heading-six'];

/** The headline is level 1, so what was a title becomes level 2 and all below it moves along; none is deeper than 4. */
function inHouseLevels(blocks: SlateElement[]): SlateElement[] {
  const shift = blocks.some(({ type }) => type === 'heading-one') ? 1 : 0;
  return blocks.map((block) => {
    const level = LEVELS.indexOf(block.type) + 1;
    return level === 0 ? block : { ...block, type: LEVELS[Math.min(level + shift, 4) - 1] ?? 'heading-two' };
  });
}

/** A rule parts two texts: at an end it parts nothing. */
function withoutEdgeRules(blocks: SlateElement[]): SlateElement[] {
  const isText = ({ type }: SlateElement) => type !== 'thematic-break';
  const first = blocks.findIndex(isText);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(isText) + 1);
}
