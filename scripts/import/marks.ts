import type { Delete, Emphasis, Link, PhrasingContent, Strong } from 'mdast';

export const MARKS = new Set(['emphasis', 'strong', 'delete']);

/** Bold, italic, struck and linked words, with the white space and breaks at their ends outside of the marks. */
export function marked(mark: Emphasis | Strong | Delete | Link, children: PhrasingContent[]): PhrasingContent[] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const inner = [...children];
  for (let first = inner[0]; first && (first.type === 'break' || first.type === 'text'); first = inner[0]) {
    if (first.type === 'text') {
      const rest = first.value.trimStart();
      if (rest !== first.value)
        before.push({ type: 'text', value: first.value.slice(0, first.value.length - rest.length) });
      if (rest) inner[0] = { type: 'text', value: rest };
      if (rest) break;
    } else before.push(first);
    inner.shift();
  }
  for (let last = inner.at(-1); last && (last.type === 'break' || last.type === 'text'); last = inner.at(-1)) {
    if (last.type === 'text') {
      const rest = last.value.trimEnd();
      if (rest !== last.value) after.unshift({ type: 'text', value: last.value.slice(rest.length) });
      if (rest) inner[inner.length - 1] = { type: 'text', value: rest };
      if (rest) break;
    } else after.unshift(last);
    inner.pop();
  }
  if (inner.length === 0) return [...before, ...after];
  // Pictures alone need no emphasis.
  if (mark.type !== 'link' && inner.every((node) => node.type === 'image')) return [...before, ...inner, ...after];
  return [...before, { ...mark, children: inner }, ...after];
}

/** Without white space and breaks at both ends; words next to each other are one text. */
export function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    // Marks of one kind that touch would be read as something else.
    else if (MARKS.has(node.type) && last?.type === node.type && 'children' in node && 'children' in last)
      joined[joined.length - 1] = {
        ...last,
        children: trimmed([...last.children, ...node.children]),
      };
    else joined.push(node);
  }
  const isEmpty = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && !node.value.trim());
  while (isEmpty(joined[0])) joined.shift();
  while (isEmpty(joined.at(-1))) joined.pop();
  const [first] = joined;
  if (first?.type === 'text') joined[0] = { type: 'text', value: first.value.trimStart() };
  const last = joined.at(-1);
  if (last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return joined;
}
