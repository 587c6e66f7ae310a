import { axisSteps } from './axis.ts';
import type { Chart } from './chart.ts';

/** A bar with its place: across in percent of the drawing’s width, down in `em`. */
export interface PlacedBar {
  label: string;
  value: string;
  words: number;
  top: number;
  solid: number;
  /** Where the light part of a range ends; as much as `solid` without a range. */
  reach: number;
  isOpen: boolean;
}
export interface BarLayout {
  height: number;
  bars: PlacedBar[];
  /** Lines of the axis with their labels. */
  ticks: { at: number; label: string }[];
  mark: { at: number; label: string } | null;
}

/** Of the width, what the longest bar takes: the rest is for the arrow of an open one. */
const WIDEST = 97;
const ROW = 2.9;
export const BAR = 0.85;
const WORDS = 1.1;
const GAP = 0.4;
export const FOOT = 1.8;
/** More characters than these, of a label and its number, would run into each other on a telephone. */
const LONGEST = 46;

/**
 * Where the parts of a bar chart stand. Widths are percent and heights `em`, so that one drawing fits
 * every screen and every size of text without a script, and its words never shrink with it.
 */
export function barLayout({ rows, tick, mark }: Pick<Chart, 'rows' | 'tick' | 'mark'>, isWhole = false): BarLayout {
  const most = Math.max(mark?.at ?? 0, ...rows.map(({ upper }) => upper));
  const place = (value: number) => (most > 0 ? round((value / most) * WIDEST) : 0);
  const head = mark ? ROW / 2 : 0;
  return {
    height: round(head + rows.length * ROW + FOOT),
    bars: rows.map(({ label, value, lower, upper, isOpen }, index) => ({
      label: shortened(label, LONGEST - value.length),
      value,
      words: round(head + index * ROW + WORDS),
      top: round(head + index * ROW + WORDS + GAP),
      solid: place(lower),
      reach: place(upper),
      isOpen,
    })),
    ticks: axisSteps(most, isWhole).map((value) => ({ at: place(value), label: tick(value) })),
    mark: mark ? { at: place(mark.at), label: mark.label } : null,
  };
}

/** Two decimals are finer than any screen. */
export const round = (value: number) => Math.round(value * 100) / 100;

function shortened(label: string, longest: number): string {
  const characters = [...label];
  return characters.length <= longest
    ? label
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
