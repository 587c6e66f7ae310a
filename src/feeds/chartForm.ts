import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** Rows of its table that a chart brings into a feed; all of them stand on the page that it links to. */
const MOST_ROWS = 5;

/**
 * A chart for feed readers, which show no drawings of the page: its sentence, the first rows of its
 * table, and the link to the whole. The search gets only the sentence.
 * @param inner what the archive put into the chart
 */
export function chartForm(inner: ElementContent[], forSearch = false): ElementContent[] {
  const words = found(inner, 'figcaption').map(({ children }) => h('p', children));
  if (forSearch) return words;
  const tables = found(inner, 'table').map((table) => h('table', [...found([table], 'thead'), ...firstRows(table)]));
  return [...words, ...tables, ...inner.filter((node) => node.type === 'element' && node.tagName === 'p')];
}

const firstRows = (table: Element): Element[] =>
  found([table], 'tbody').map((body) => h('tbody', found([body], 'tr').slice(0, MOST_ROWS)));

/** Elements of a name, wherever they lie. */
function found(nodes: ElementContent[], tagName: string): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === tagName ? [node] : found(node.children, tagName);
  });
}
