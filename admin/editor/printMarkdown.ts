import { escapeWords, type Place } from './escapeWords.ts';
import { everyNode, type MarkdownNode, type Processor, type Visitor } from './markdownTree.ts';
import type { PrintedBlock, UnchangedBlocks } from './unchangedBlocks.ts';

/** Makes remark 6 print Markdown that means in MDX what the author typed, with unchanged blocks as they were. */
export function mendPrinting(
  processor: Processor,
  unchanged: UnchangedBlocks,
  undoEscaping: (tree: MarkdownNode) => void,
): (tree: MarkdownNode) => MarkdownNode {
  const { visitors } = processor.Compiler!.prototype;
  let blocks: PrintedBlock[] = [];
  Object.assign(visitors, VISITORS);
  visitors.root = function (root) {
    const printed = blocks
      .map(({ node, gap, source }) => ({ gap, text: source ?? this.visit(node, root) }))
      .filter(({ text }) => text !== '');
    return printed.map(({ gap, text }, index) => (index === 0 ? text : gap + text)).join('');
  };
  return (tree) => {
    undoEscaping(tree);
    blocks = joinedLists(unchanged.recall(tree.children ?? []));
    const namesLinks = blocks.some(({ node }) => /^\[[^\]^]/.test(cardCode(node)));
    for (const { node, source } of blocks) if (source === undefined) prepare(node, { namesLinks, topLevel: true });
    return { ...tree, children: blocks.map(({ node }) => node) };
  };
}

const cardCode = ({ data }: MarkdownNode) =>
  String((data?.shortcodeData as { code?: unknown } | undefined)?.code ?? '');

/** Lists of one sort that follow each other are one list, except as they were read. */
function joinedLists(blocks: PrintedBlock[]): PrintedBlock[] {
  const joined: PrintedBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const apart = last?.source !== undefined && block.source !== undefined;
    if (last && !apart && isSameList(last.node, block.node)) {
      const children = [...(last.node.children ?? []), ...(block.node.children ?? [])];
      joined[joined.length - 1] = { node: { ...last.node, children }, gap: last.gap };
    } else joined.push(block);
  }
  return joined;
}

const isSameList = (a: MarkdownNode, b: MarkdownNode) =>
  a.type === 'list' && b.type === 'list' && Boolean(a.ordered) === Boolean(b.ordered);

/** Brings a block that was changed into the shape in which it prints right. */
function prepare(block: MarkdownNode, around: Pick<Place, 'namesLinks' | 'topLevel'>, startsItem = false): void {
  if (block.type === 'paragraph' || block.type === 'heading') {
    escapeWords(block, { ...around, kind: block.type, startsItem });
    return;
  }
  if (!block.children) return;
  const within = joinedLists(block.children.map((node) => ({ node, gap: '' })));
  block.children = within.map(({ node }) => node);
  if (block.type === 'list') {
    for (const item of block.children)
      item.spread ??= (item.children ?? []).slice(1).some(({ type }) => type !== 'list');
    block.spread ??= block.children.some((item) => item.spread);
  }
  block.children.forEach((child, index) =>
    prepare(child, { ...around, topLevel: false }, block.type === 'listItem' && index === 0),
  );
}

const VISITORS: Record<string, Visitor> = {
  html: ({ value }) => value ?? '',
  text: ({ value }) => value ?? '',
  break: () => '\\\n',
  link: function (node) {
    return `[${this.all(node).join('')}](${target(node)})`;
  },
  image: (node) => {
    const alt: MarkdownNode = { type: 'link', children: [{ type: 'text', value: node.alt ?? '' }] };
    return `!${escapedLink(alt)}(${target(node)})`;
  },
  inlineCode: ({ value }) => {
    const code = (value ?? '').replace(/\n/g, ' ');
    const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    // A space on both sides is taken off again when it is read.
    const room = /^`|`$|^ .*\S.* $/.test(code) ? ' ' : '';
    return fence + room + code + room + fence;
  },
};

/** The words of a picture’s description between brackets. */
function escapedLink(link: MarkdownNode): string {
  escapeWords(
    { type: 'paragraph', children: [link] },
    { kind: 'heading', topLevel: false, startsItem: false, namesLinks: true },
  );
  let words = '';
  everyNode(link, (node) => (words += node.value ?? ''));
  return `[${words}]`;
}

/** Where a link leads, and its title. */
function target({ url, title }: MarkdownNode): string {
  const address = (url ?? '')
    .replace(/[\s()<>{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return title ? `${address} "${title.replace(/["\\]|&(?=#?\w+;)/g, '\\$&')}"` : address;
}
