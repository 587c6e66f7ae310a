import type { Box } from './box.ts';
import { COLOURS, emphasis } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { drawUnit } from './unit.ts';
import { fitAll } from './textBlock.ts';
import { FIGURES, LABEL } from './typeface.ts';

/** Horizontal bars in the rows of a ledger: label, bar, what it stands for. */
export function drawBars(sheet: Sheet, room: Box, { bars, unit }: SpecOf<'bars'>): void {
  const shown = bars.map((entry) => entry.shown);
  const rows = drawUnit(sheet, room, unit, shown);
  const pitch = Math.min(rows.height / bars.length, 170);
  const top = rows.y + (rows.height - pitch * bars.length) / 2;
  const gap = 28;

  const labels = fitAll(
    bars.map(({ label }) => label),
    { face: LABEL, size: 36, floor: 26, lines: pitch > 84 ? 2 : 1, leading: 1.15 },
    470,
    pitch - 24,
  );
  const figures = fitAll(shown, { face: FIGURES, size: 48, floor: 30, lines: 1 }, 380);
  const start = room.x + Math.max(...labels.map(({ width }) => width)) + gap;
  const longest = room.x + room.width - start - gap - Math.max(...figures.map(({ width }) => width));
  const most = Math.max(...bars.map(({ value }) => value));
  const thickness = Math.min(pitch * 0.52, 76);

  for (const [index, bar] of bars.entries()) {
    const y = top + index * pitch;
    const middle = y + pitch / 2;
    if (index > 0) sheet.line(room.x, y, room.x + room.width, y);
    const label = labels[index]!;
    sheet.text(label, { x: start - gap, y: middle - label.height / 2, align: 'right' });
    const width = bar.value === 0 ? 0 : Math.max(5, (longest * bar.value) / most);
    sheet.shape('rect', {
      x: start + 1.5,
      y: middle - thickness / 2,
      width,
      height: thickness,
      fill: emphasis(bar.strong),
    });
    const figure = figures[index]!;
    const fill = bar.strong ? COLOURS.seal : COLOURS.ink;
    sheet.text(figure, { x: start + width + gap * 0.7, y: middle - figure.height / 2, fill });
  }
  sheet.line(start, top + 6, start, top + pitch * bars.length - 6, COLOURS.ink, 3);
}
