import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Chart, ChartCell } from './chart.ts';
import { drawBars } from './drawBars.ts';

/** Of all charts: where they stand together, with what they count. */
export const FIGURES_PAGE = '/cases/figures/';

/** `chart-cases-by-agency`: a chart’s place on the page of all. */
export const chartId = (name: string): string => `chart-${name}`;

/**
 * A chart with its title, what it counts, and the same numbers as a table behind it.
 * @param id unique on the page
 * @param asOf the day of the build in words; without it the numbers are not ours and have their own days
 */
export function chartFigure(chart: Chart, id = chartId(chart.name), asOf?: string): Element {
  return h('figure', { className: 'chart', id }, [
    h('figcaption', [h('strong', chart.title), ` ${chart.finding}${asOf ? ` As of ${asOf}.` : ''}`]),
    drawBars(chart, id),
    h('p', h('small', chart.counts)),
    h('details', [
      h('summary', h('small', ['The numbers', h('span', { className: 'visually-hidden' }, `: ${chart.title}`)])),
      chartTable(chart),
    ]),
  ]);
}

function chartTable({ title, columns, rows, moreRows }: Chart): Element {
  // It scrolls where it is wide, also by keyboard.
  return h('table', { tabIndex: 0 }, [
    h('caption', { className: 'visually-hidden' }, title),
    h('thead', [
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ]),
    h(
      'tbody',
      [...rows, ...moreRows].map(({ cells }) => h('tr', cells.map(cellOf))),
    ),
  ]);
}

const cellOf = (cell: ChartCell, index: number): Element =>
  h(
    index === 0 ? 'th' : 'td',
    index === 0 ? { scope: 'row' } : {},
    typeof cell === 'string' ? cell : h('a', { href: cell.href }, cell.words),
  );
