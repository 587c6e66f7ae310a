import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { pages } from './pages.ts';

/** What stands in a line with its neighbours when no stylesheet says otherwise. */
const IN_LINE = new Set('a abbr b bdi button cite code em i kbd label output q small span strong time'.split(' '));

const inLine = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && IN_LINE.has(node.tagName);

/** Neighbours whose words would be read as one: in text browsers, without styles, and when somebody copies them. */
function runTogether(element: Element): string[] {
  return element.children.flatMap((child, index) => {
    const next = element.children[index + 1];
    if (!inLine(child) || !inLine(next)) return [];
    const [before, behind] = [toString(child), toString(next)];
    return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind)
      ? [`${before.slice(-30)}|${behind.slice(0, 30)}`]
      : [];
  });
}

test('without styles and in text browsers no words run together', () => {
  const found = pages.map(({ path, elements }) => ({ path, words: elements.flatMap(runTogether) }));
  expect(found.filter(({ words }) => words.length > 0)).toEqual([]);
});
