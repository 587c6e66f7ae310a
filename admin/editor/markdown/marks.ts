import { characterAt, characterBefore, isPunctuation, isWord } from './characterClass.ts';
import type { Place } from './escapedSign.ts';
import { isWords, type MarkdownNode } from './markdownTree.ts';
import { JOINT } from '../mdxPatterns.ts';

/** Marks of remark’s nodes, as they are printed around words. */
export const MARKS: Record<string, string> = { strong: '**', emphasis: '*', delete: '~~' };

/** The start or end of marked words. */
interface Edge {
  node: MarkdownNode;
  siblings: MarkdownNode[];
  opens: boolean;
}

/**
 * Between a letter and a sign `**` cannot open, so `a**(b)**` is not bold, and in `**a***b*` a
 * reader may take the wrong stars together. There something is put between that shows nothing.
 * Takes words as they are printed.
 */
export function keepMarksApart(container: MarkdownNode, { kind }: Place): void {
  const parts: (string | Edge)[] = [];
  collect(container, parts);
  const apart = new Set<Edge>();
  parts.forEach((edge, index) => {
    if (typeof edge === 'string') return;
    const neighbour = parts[index + (edge.opens ? -1 : 1)];
    if (neighbour === undefined || typeof neighbour === 'string' || isOneRun(edge, neighbour)) return;
    if (edge.opens || !neighbour.opens) apart.add(edge);
  });
  // A joint is a sign itself: it may make another one needed on the other side of a mark.
  for (let before = -1; before !== apart.size;) {
    before = apart.size;
    parts.forEach((edge, index) => {
      if (typeof edge !== 'string' && cannotWork(parts, index, edge, apart)) apart.add(edge);
    });
  }
  for (const edge of apart) separate(edge, kind);
}

function collect(node: MarkdownNode, parts: (string | Edge)[]): void {
  const siblings = node.children ?? [];
  for (const child of siblings) {
    if (MARKS[child.type]) {
      parts.push({ node: child, siblings, opens: true });
      collect(child, parts);
      parts.push({ node: child, siblings, opens: false });
    } else if (child.type === 'link') {
      parts.push('[');
      collect(child, parts);
      parts.push(')');
    } else if (isWords(child)) {
      if (child.value) parts.push(child.value);
    } else parts.push(child.type === 'break' ? '\n' : '*');
  }
}

/** `***a***`, where one mark holds nothing but the other, reads right; so do marks of two kinds. */
function isOneRun(edge: Edge, neighbour: Edge): boolean {
  const [mine, other] = [MARKS[edge.node.type] ?? '', MARKS[neighbour.node.type] ?? ''];
  if (mine[0] !== other[0]) return true;
  return edge.opens === neighbour.opens && edge.siblings.length === 1 && edge.siblings === neighbour.node.children;
}

function cannotWork(parts: (string | Edge)[], index: number, edge: Edge, apart: Set<Edge>): boolean {
  const towards = edge.opens ? -1 : 1;
  const outside = apart.has(edge) ? '}' : nextCharacter(parts, index, towards, apart);
  return isWord(outside) && isPunctuation(nextCharacter(parts, index, -towards, apart));
}

/** The first character behind the marks in a direction. */
function nextCharacter(parts: (string | Edge)[], index: number, step: number, apart: Set<Edge>): string {
  for (let place = index + step; parts[place] !== undefined; place += step) {
    const part = parts[place]!;
    if (typeof part === 'string') return step > 0 ? characterAt(part, 0) : characterBefore(part, part.length);
    // The joint of an edge is on its outside.
    if (apart.has(part) && part.opens === step > 0) return '}';
  }
  return '';
}

function separate({ node, siblings, opens }: Edge, kind: Place['kind']): void {
  const place = siblings.indexOf(node) + (opens ? 0 : 1);
  // A heading may hold no comment: there the letter becomes a reference, which counts as a sign.
  if (kind === 'paragraph') siblings.splice(place, 0, { type: 'html', value: JOINT });
  else refer(siblings[opens ? place - 1 : place], opens);
}

function refer(words: MarkdownNode | undefined, last: boolean): void {
  if (!words || !isWords(words) || !words.value) return;
  const character = last ? characterBefore(words.value, words.value.length) : characterAt(words.value, 0);
  const reference = `&#${character.codePointAt(0)};`;
  words.value = last
    ? words.value.slice(0, -character.length) + reference
    : reference + words.value.slice(character.length);
}
