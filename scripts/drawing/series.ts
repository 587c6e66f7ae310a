import { UNCUT, type Box } from './box.ts';
import { COLOURS, emphasis } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fitAll } from './textBlock.ts';
import { FIGURES, LABEL } from './typeface.ts';
import { drawUnit } from './unit.ts';

/** Columns of a yearly series, each with its value above and its year below. */
export function drawSeries(sheet: Sheet, room: Box, { points, unit }: SpecOf<'series'>): void {
  const shown = points.map((entry) => entry.shown);
  const chart = drawUnit(sheet, room, unit, shown);
  const pitch = Math.min(chart.width / points.length, Math.max(220, UNCUT / points.length));
  const left = chart.x + (chart.width - pitch * points.length) / 2;

  const values = fitAll(shown, { face: FIGURES, size: 54, floor: 28, lines: 2, leading: 1 }, pitch - 14);
  const labels = fitAll(
    points.map(({ label }) => label),
    { face: LABEL, size: 36, floor: 26, lines: 2, leading: 1.1 },
    pitch - 14,
  );
  const above = Math.max(...values.map(({ height }) => height)) + 18;
  const below = Math.max(...labels.map(({ height }) => height)) + 34;
  const ground = chart.y + chart.height - below;
  const tallest = ground - chart.y - above - 8;
  const most = Math.max(...points.map(({ value }) => value));
  const width = Math.min(pitch * 0.58, 150);

  for (const [index, point] of points.entries()) {
    const middle = left + (index + 0.5) * pitch;
    const height = point.value === 0 ? 0 : Math.max(4, (tallest * point.value) / most);
    sheet.shape('rect', { x: middle - width / 2, y: ground - height, width, height, fill: emphasis(point.strong) });
    const value = values[index]!;
    const fill = point.strong ? COLOURS.seal : COLOURS.ink;
    sheet.text(value, { x: middle, y: ground - height - 18 - value.height, align: 'center', fill });
    sheet.text(labels[index]!, { x: middle, y: ground + 22, align: 'center' });
  }
  sheet.line(left, ground, left + pitch * points.length, ground, COLOURS.ink, 3);
}
