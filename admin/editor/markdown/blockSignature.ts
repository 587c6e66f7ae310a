import { isWords, type MarkdownNode } from './markdownTree.ts';

const MARKS = new Set(['strong', 'emphasis', 'delete']);
type Part = string | [text: string, marks: string];

/**
 * What a block says, whatever the spelling: two blocks with one signature are one document. It is
 * the same for what was read and for what comes back from the editor when nobody touched it.
 */
export function blockSignature(node: MarkdownNode): string {
  return JSON.stringify(blockParts(node));
}

function blockParts(node: MarkdownNode): unknown {
  switch (node.type) {
    case 'shortcode':
      return ['card', node.data?.shortcode, node.data?.shortcodeData];
    case 'code':
      return ['code', node.lang ?? '', node.value ?? ''];
    case 'list':
      return ['list', node.ordered === true, node.ordered ? (node.start ?? 1) : 1, node.children?.map(blockParts)];
    case 'listItem':
    case 'blockquote':
      return [node.type, node.children?.map(blockParts)];
    case 'thematicBreak':
      return ['rule'];
    case 'text':
    case 'html':
      return ['paragraph', 0, inlineParts([node])];
    default:
      return [node.type, node.depth ?? 0, inlineParts(node.children ?? [])];
  }
}

function inlineParts(nodes: MarkdownNode[]): Part[] {
  const parts: Part[] = [];
  const add = (text: string, marks: string[]) => {
    if (text === '') return;
    const names = [...new Set(marks)].sort().join(' ');
    const last = parts.at(-1);
    if (Array.isArray(last) && last[1] === names) last[0] += text;
    else parts.push([text, names]);
  };
  const walk = (node: MarkdownNode, marks: string[]): void => {
    if (isWords(node)) add(node.value ?? '', marks);
    else if (node.type === 'inlineCode') add(node.value ?? '', [...marks, 'code']);
    else if (MARKS.has(node.type)) node.children?.forEach((child) => walk(child, [...marks, node.type]));
    else if (node.type === 'link') {
      parts.push(JSON.stringify(['link', node.url, node.title ?? '']));
      node.children?.forEach((child) => walk(child, marks));
      parts.push('end of link');
    } else {
      const own = JSON.stringify([node.type, node.url, node.alt ?? '', node.title ?? '', chipData(node)]);
      parts.push(`${own} ${[...new Set(marks)].sort().join(' ')}`);
    }
  };
  nodes.forEach((node) => walk(node, []));
  return parts;
}

const chipData = ({ data }: MarkdownNode) => (data?.shortcode ? [data.shortcode, data.shortcodeData] : null);
