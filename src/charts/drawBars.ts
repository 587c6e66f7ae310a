import type { Element } from 'hast';
import { s } from 'hastscript';
import { BAR, barLayout, FOOT, round, type PlacedBar } from './barLayout.ts';
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
  const foot = round(height - FOOT);
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
      ...(mark ? bars.map(({ top }) => line(mark.at, top - OVER, top + BAR + OVER, MARK_LINE)) : []),
      ...bars.flatMap(wordsOf),
      ...(mark ? [s('text', { ...across(mark.at), ...HALO, y: '1em', fill: 'var(--seal)' }, mark.label)] : []),
    ],
  );
}

function tickOf(at: number, label: string, foot: number): Element {
  return s('g', [
    line(at, 0, foot, { stroke: 'var(--rule)', strokeOpacity: at === 0 ? 1 : 0.6 }),
    s('text', { ...across(at), y: `${round(foot + 1.2)}em`, fill: 'var(--ink-muted)' }, label),
  ]);
}

function barOf({ top, solid, reach, isOpen }: PlacedBar): Element[] {
  const rect = (from: number, to: number, more: Record<string, string | number>) =>
    s('rect', { x: `${from}%`, y: `${top}em`, width: `${round(to - from)}%`, height: `${BAR}em`, ...more });
  return [
    ...(reach > solid
      ? [rect(solid, reach, { fill: 'var(--link)', fillOpacity: 0.25, stroke: 'var(--link)', strokeDasharray: '3 2' })]
      : []),
    ...(solid > 0 ? [rect(0, solid, { fill: 'var(--link)' })] : []),
    ...(isOpen ? [arrow(reach, top)] : []),
  ];
}

/** Lines that pass behind words stop short of them. */
const HALO = { stroke: 'var(--paper)', strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke', fontWeight: 600 };

const wordsOf = ({ label, value, words }: PlacedBar): Element[] => [
  s('text', { ...HALO, fontWeight: 400, y: `${words}em` }, label),
  s('text', { ...HALO, x: '100%', y: `${words}em`, textAnchor: 'end' }, value),
];

/** The end of a bar that may be longer. */
const arrow = (at: number, top: number): Element =>
  s('svg', { x: `${at}%`, y: `${top}em`, width: `${BAR}em`, height: `${BAR}em`, viewBox: '2 0 10 10' }, [
    s('path', { d: 'M2 0 8 5 2 10z', fill: 'var(--link)' }),
  ]);

/** The line of the median stands across each bar and leaves the words between them alone. */
const MARK_LINE = { stroke: 'var(--seal)', strokeWidth: 3 };
const OVER = 0.2;

const line = (at: number, from: number, to: number, look: Record<string, string | number>): Element =>
  s('line', { x1: `${at}%`, x2: `${at}%`, y1: `${round(from)}em`, y2: `${round(to)}em`, ...look });

/** Words below a place: at the edges they stay within the drawing. */
function across(at: number) {
  return { x: `${at}%`, textAnchor: at < 12 ? 'start' : at > 88 ? 'end' : 'middle' };
}
