import { isElement, paragraph, wordsIn, type SlateElement, type SlateNode } from '../slateNodes.ts';
import { hasClass, holds, isPastedElement, textIn, type PastedElement, type PastedNode } from './pastedTree.ts';
import { pastedTable } from './pastedTable.ts';
import { pastedWords, splitAtEmptyLines, within, type Surroundings } from './pastedWords.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const isBlock = (element: PastedElement) => BLOCKS.has(element.tag);
const HEADINGS = ['heading-one', 'heading-two', 'heading-three', 'heading-four', 'heading-five', 'heading-six'];

/** Pasted nodes as blocks of the editor. Levels of headings are as they were pasted. */
export function pastedBlocks(nodes: PastedNode[], around: Surroundings): SlateElement[] {
  const blocks: SlateElement[] = [];
  let line: PastedNode[] = [];
  const endLine = () => {
    for (const words of splitAtEmptyLines(pastedWords(line, around))) blocks.push(paragraph(...words));
    line = [];
  };
  for (const node of nodes) {
    if (!isPastedElement(node) || (!isBlock(node) && !holds(node, isBlock))) {
      line.push(node);
      continue;
    }
    endLine();
    blocks.push(...blocksOf(node, within(node, around)));
  }
  endLine();
  return joinedLists(blocks);
}

function blocksOf(element: PastedElement, around: Surroundings): SlateElement[] {
  const level = levelOf(element);
  if (level > 0) return heading(level, element, around);
  switch (element.tag) {
    case 'hr':
      return [{ type: 'thematic-break', children: [{ text: '' }] }];
    case 'pre':
      return code(textIn(element));
    case 'blockquote': {
      const children = pastedBlocks(element.children, around).map(asText);
      return children.length > 0 ? [{ type: 'quote', children }] : [];
    }
    case 'ul':
    case 'ol':
    case 'menu':
      return list(element, around);
    case 'table':
      return [pastedTable(element, around) ?? pastedBlocks(element.children, around)].flat();
    default:
      return pastedBlocks(element.children, around);
  }
}

function levelOf(element: PastedElement): number {
  const { tag, attributes } = element;
  if (hasClass(element, /^MsoTitle$/)) return 1;
  if (attributes.role === 'heading') return Number(attributes['aria-level']) || 2;
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0;
}

/** A heading is one line without marks: sites and Word make all of it bold. */
function heading(level: number, element: PastedElement, around: Surroundings): SlateElement[] {
  const words = pastedWords(element.children, { ...around, marks: new Set() }).map(withoutMarks);
  const type = HEADINGS[Math.min(level, 6) - 1] ?? 'heading-two';
  return words.some((node) => /[\p{L}\p{N}]/u.test(wordsIn(node))) ? [{ type, children: words }] : [];
}

const withoutMarks = (node: SlateNode): SlateNode => {
  if (!isElement(node)) return node.code ? node : { text: node.text };
  return node.type === 'break' ? { text: ' ' } : { ...node, children: node.children.map(withoutMarks) };
};

function code(text: string): SlateElement[] {
  const value = text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^\n|\s+$/g, '');
  const data = { shortcode: 'code-block', shortcodeData: { code: value, lang: '' }, code: value, lang: '' };
  return value ? [{ type: 'shortcode', id: 'code-block', data, children: [{ text: '' }] }] : [];
}

function list(element: PastedElement, around: Surroundings): SlateElement[] {
  const items: SlateElement[] = [];
  for (const child of element.children) {
    if (!isPastedElement(child)) continue;
    // Google Docs puts a list in a list beside the entry that it belongs to.
    const isList = /^(?:ul|ol|menu)$/.test(child.tag);
    const blocks = isList ? list(child, around) : pastedBlocks(child.children, within(child, around));
    const last = items.at(-1);
    if (isList && last) last.children = joinedLists([...last.children.filter(isElement), ...blocks]);
    else if (blocks.length > 0)
      items.push({ type: 'list-item', children: blocks.map(asText).flatMap(startsWithWords) });
  }
  const ordered = element.tag === 'ol';
  const start = ordered ? Number(element.attributes.start) || 1 : undefined;
  const type = ordered ? 'numbered-list' : 'bulleted-list';
  return items.length > 0 ? [{ type, ...(start && start > 1 && { data: { start } }), children: items }] : [];
}

/** An entry begins with words, also one that holds only a list. */
const startsWithWords = (block: SlateElement, index: number) =>
  index === 0 && block.type.endsWith('-list') ? [paragraph(), block] : [block];

/** In a list or quotation a heading or table is no more than its words. */
function asText(block: SlateElement): SlateElement {
  if (block.type.startsWith('heading-')) return paragraph(...block.children);
  const rows = block.id === 'table' ? (block.data!.shortcodeData as { rows: string[][] }).rows : null;
  return rows ? paragraph({ text: rows.map((row) => row.join(' · ')).join('; ') }) : block;
}

/** Word for the web and others make a list of each entry. */
function joinedLists(blocks: SlateElement[]): SlateElement[] {
  const joined: SlateElement[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && block.type.endsWith('-list') && last.type === block.type) last.children.push(...block.children);
    else joined.push(block);
  }
  return joined;
}
