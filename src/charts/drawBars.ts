import type { Element } from 'hast';
import { s } from 'hastscript';
import { BAR, barLayout, FOOT, type PlacedBar } from './barLayout.ts';
import type { Chart } from './chart.ts';

/**
 * A chart as inline SVG. Its colours are the custom properties of the page in presentation attributes:
 * it needs no style of its own, follows dark mode, the reader’s own colours and print, and a strict
 * policy lets it through. Drawn here and not by a chart library: those measure text in a browser’s
 * document, which a build has not, and write styles into the drawing.
 * @param id unique on the page
 */
export function drawBars(chart: Chart, id: string): Element {
  const isWhole = chart.rows.every(({ lower, upper }) => Number.isInteger(lower) && Number.isInteger(upper));
  const { height, bars, ticks, mark } = barLayout(chart, isWhole);
  const foot = height - FOOT;
  return s(
    'svg',
    {
      role: 'img',
      ariaLabelledBy: [`${id}-title`, `${id}-words`],
      width: '100%',
      height: `${height}em`,
      display: 'block',
      fill: 'currentColor',
      fontFamily: 'var(--sans)',
      fontSize: '0.875rem',
    },
    [
      s('title', { id: `${id}-title` }, chart.title),
      s('desc', { id: `${id}-words` }, `Bar chart. ${chart.finding} ${chart.counts}`),
      ...ticks.map(({ at, label }) => tickOf(at, label, foot)),
      ...bars.flatMap(barOf),
      ...(mark ? markOf(mark, foot) : []),
    ],
  );
}

function tickOf(at: number, label: string, foot: number): Element {
  return s('g', [
    line(at, 0, foot, { stroke: 'var(--rule)', strokeOpacity: at === 0 ? 1 : 0.6 }),
    s('text', { ...across(at), y: `${foot + 1.2}em`, fill: 'var(--ink-muted)' }, label),
  ]);
}

function barOf({ label, value, words, top, solid, reach, isOpen }: PlacedBar): Element[] {
  const rect = (width: number, more: Record<string, string | number>) =>
    s('rect', { y: `${top}em`, width: `${width}%`, height: `${BAR}em`, ...more });
  return [
    s('text', { y: `${words}em` }, label),
    s('text', { x: '100%', y: `${words}em`, textAnchor: 'end', fontWeight: 600 }, value),
    ...(reach > solid
      ? [rect(reach, { fill: 'var(--link)', fillOpacity: 0.25, stroke: 'var(--link)', strokeDasharray: '3 2' })]
      : []),
    ...(solid > 0 ? [rect(solid, { fill: 'var(--link)' })] : []),
    ...(isOpen ? [arrow(reach, top)] : []),
  ];
}

/** The end of a bar that may be longer. */
const arrow = (at: number, top: number): Element =>
  s('svg', { x: `${at}%`, y: `${top}em`, width: `${BAR}em`, height: `${BAR}em`, viewBox: '0 0 10 10' }, [
    s('path', { d: 'M2 0 8 5 2 10z', fill: 'var(--link)' }),
  ]);

function markOf({ at, label }: { at: number; label: string }, foot: number): Element[] {
  return [
    line(at, 1.3, foot, { stroke: 'var(--seal)', strokeWidth: 2, strokeDasharray: '5 3' }),
    s('text', { ...across(at), y: '1em', fill: 'var(--seal)', fontWeight: 600 }, label),
  ];
}

const line = (at: number, from: number, to: number, look: Record<string, string | number>): Element =>
  s('line', { x1: `${at}%`, x2: `${at}%`, y1: `${from}em`, y2: `${to}em`, ...look });

/** Words below a place: at the edges they stay within the drawing. */
function across(at: number) {
  return { x: `${at}%`, textAnchor: at < 12 ? 'start' : at > 88 ? 'end' : 'middle' };
}
