import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { classicParagraphs } from './classicParagraphs.ts';
import type { Notes } from './notes.ts';
import { withoutShortcodes } from './shortcodes.ts';

const BLOCK_MARK = /^\s*(\/?)wp:([a-z][a-z0-9/-]*)(?:\s[\s\S]*?)?(\/?)\s*$/;
/** Marks that need no word: what they say is in their HTML, or says nothing to a reader. */
const SILENT = new Set(['spacer', 'more', 'footnotes', 'separator']);

/**
 * The HTML of a post as a tree with paragraphs, whichever editor wrote it. Blocks that WordPress fills
 * only when a page is shown (latest posts, menus) hold nothing; they are noted.
 */
export function readPostHtml(html: string, notes: Notes): Root {
  const hasBlocks = /<!--\s*wp:/.test(html);
  const tree = fromHtml(withoutShortcodes(html.replace(/\r\n?/g, '\n'), notes), { fragment: true });
  const nodes = tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
  return { type: 'root', children: hasBlocks ? outsideBlocks(nodes, notes) : classicParagraphs(nodes) };
}

/** Texts between blocks, and in blocks of the classic editor, are classic texts. */
function outsideBlocks(nodes: ElementContent[], notes: Notes): ElementContent[] {
  const result: ElementContent[] = [];
  const open: string[] = [];
  let classic: ElementContent[] = [];
  const endClassic = () => {
    result.push(...classicParagraphs(classic));
    classic = [];
  };
  for (const node of nodes) {
    const mark = node.type === 'comment' ? BLOCK_MARK.exec(node.value) : null;
    if (!mark) {
      if (open.length === 0 || /^(?:freeform|shortcode)$/.test(open.at(-1) ?? '')) classic.push(node);
      else result.push(node);
      continue;
    }
    endClassic();
    const [, end, name = '', isEmpty] = mark;
    if (end) open.pop();
    else if (!isEmpty) open.push(name);
    result.push(node);
  }
  endClassic();
  noteEmptyBlocks(nodes, notes);
  return result;
}

function noteEmptyBlocks(nodes: ElementContent[], notes: Notes): void {
  for (const node of nodes) {
    if (node.type === 'element') noteEmptyBlocks(node.children, notes);
    if (node.type !== 'comment') continue;
    if (/^\s*nextpage/.test(node.value)) notes.add('A page break was taken out: the story is one page.');
    const [, , name = '', isEmpty] = BLOCK_MARK.exec(node.value) ?? [];
    if (isEmpty && !SILENT.has(name))
      notes.add(`The block “${name}”, which WordPress fills when a page is shown, was left out.`);
  }
}
