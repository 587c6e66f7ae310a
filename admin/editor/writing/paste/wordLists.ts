import { hasClass, isPastedElement, styleOf, textIn, type PastedElement, type PastedNode } from './pastedTree.ts';

/**
 * Word puts its lists on the clipboard as paragraphs with a style (`mso-list: l0 level2 lfo1`) and
 * the bullet as text. These become lists.
 */
export function withWordLists(nodes: PastedNode[]): PastedNode[] {
  const result: PastedNode[] = [];
  let entries: WordEntry[] = [];
  const close = () => {
    if (entries.length > 0) result.push(...nested(entries));
    entries = [];
  };
  for (const node of nodes) {
    const entry = isPastedElement(node) ? wordEntry(node) : null;
    if (entry) entries.push(entry);
    else if (isPastedElement(node) || node.trim()) {
      close();
      result.push(isPastedElement(node) ? { ...node, children: withWordLists(withoutMarker(node)) } : node);
    }
    // White space between two entries does not end their list.
    else if (entries.length === 0) result.push(node);
  }
  close();
  return result;
}

interface WordEntry {
  level: number;
  ordered: boolean;
  children: PastedNode[];
}

function wordEntry(element: PastedElement): WordEntry | null {
  if (!/^(?:p|div)$/.test(element.tag)) return null;
  const level = /^l\d+ level(\d+)/.exec(styleOf(element, 'mso-list'))?.[1];
  if (!level && !hasClass(element, /^MsoListParagraph/)) return null;
  const marker = markerIn(element) ?? '';
  const typed = marker ? null : /^[\s\u00a0]*([·•o§▪-]|\d+[.)])[\s\u00a0]+/.exec(textIn(element));
  // A paragraph of a list without a bullet of its own goes on with the entry before it.
  if (!level && !typed) return null;
  const children = typed ? withoutStart(element.children, typed[0].length) : withoutMarker(element);
  return {
    level: Number(level ?? 1),
    ordered: /^[\s\u00a0(]*(?:\d+|[a-z]{1,4})[.)]/i.test(marker || (typed?.[0] ?? '')),
    children,
  };
}

const isMarker = (node: PastedNode): boolean => isPastedElement(node) && styleOf(node, 'mso-list') === 'ignore';

function markerIn(element: PastedElement): string | null {
  for (const child of element.children) {
    if (isMarker(child)) return textIn(child);
    const inner = isPastedElement(child) ? markerIn(child) : null;
    if (inner !== null) return inner;
  }
  return null;
}

const withoutMarker = ({ children }: PastedElement): PastedNode[] =>
  children.flatMap((child): PastedNode[] => {
    if (isMarker(child)) return [];
    return isPastedElement(child) ? [{ ...child, children: withoutMarker(child) }] : [child];
  });

/** Nodes without their first characters. */
function withoutStart(nodes: PastedNode[], length: number): PastedNode[] {
  let left = length;
  const cut = (node: PastedNode): PastedNode => {
    if (isPastedElement(node)) return { ...node, children: node.children.map(cut) };
    const gone = Math.min(left, node.length);
    left -= gone;
    return node.slice(gone);
  };
  return nodes.map(cut);
}

/** Entries as lists in lists, by their levels. A change of sort begins another list. */
function nested(entries: WordEntry[]): PastedElement[] {
  const lists: PastedElement[] = [];
  const level = Math.min(...entries.map((entry) => entry.level));
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    const deeper: WordEntry[] = [];
    while ((entries[index + 1]?.level ?? 0) > level && entry.level === level) deeper.push(entries[++index]!);
    const tag = entry.ordered ? 'ol' : 'ul';
    let list = lists.at(-1);
    if (list?.tag !== tag) lists.push((list = { tag, attributes: {}, children: [] }));
    const inner = deeper.length > 0 ? nested(deeper) : [];
    list.children.push({ tag: 'li', attributes: {}, children: [...entry.children, ...inner] });
  }
  return lists;
}
