import type { SlateEditor } from '../slateEditor.ts';
import { cleanPaste } from './cleanPaste.ts';
import { insertBlocks } from './insertBlocks.ts';
import { readHtml } from './pastedTree.ts';

/**
 * Takes what is pasted or dropped into a text. What was copied in an editor of the newsroom stays
 * as it is, cards too; HTML is cleaned; anything else is words.
 * @param ownOrigins origins of the site, whose links become paths
 */
export function cleansPastes(editor: SlateEditor, ownOrigins: () => readonly string[]): void {
  editor.insertData = (data) => {
    if (editor.insertFragmentData(data)) return;
    const html = data.getData('text/html');
    const blocks = html ? cleanPaste(readHtml(html), ownOrigins()) : [];
    if (blocks.length > 0) insertBlocks(editor, blocks);
    else editor.insertTextData(data);
  };
}
