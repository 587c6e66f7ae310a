import type { Box } from './box.ts';
import { COLOURS } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fitAll } from './textBlock.ts';
import { FIGURES, LABEL } from './typeface.ts';

/** A ledger of events: the date, a mark on the line, what happened. */
export function drawTimeline(sheet: Sheet, room: Box, { events }: SpecOf<'timeline'>): void {
  const pitch = Math.min(room.height / events.length, 128);
  const top = room.y + (room.height - pitch * events.length) / 2;
  const gap = 38;
  const right = room.x + room.width;

  const dates = fitAll(
    events.map(({ date }) => date),
    { face: FIGURES, size: 44, floor: 32, lines: 1 },
    440,
  );
  const dateWidth = Math.max(...dates.map(({ width }) => width));
  const labels = fitAll(
    events.map(({ label }) => label),
    { face: LABEL, size: 40, floor: 30, lines: pitch > 96 ? 2 : 1, leading: 1.15 },
    room.width - dateWidth - 2 * gap,
    pitch - 24,
  );
  const labelWidth = Math.max(...labels.map(({ width }) => width));
  const axis = room.x + (room.width - dateWidth - labelWidth - 2 * gap) / 2 + dateWidth + gap;
  const middle = (index: number) => top + (index + 0.5) * pitch;

  for (let index = 1; index < events.length; index++) {
    const y = top + index * pitch;
    sheet.line(room.x, y, axis - 20, y);
    sheet.line(axis + 20, y, right, y);
  }
  sheet.line(axis, middle(0), axis, middle(events.length - 1), COLOURS.ink, 3);
  for (const [index, date] of dates.entries()) {
    const y = middle(index);
    sheet.shape('circle', { cx: axis, cy: y, r: 12, fill: COLOURS.card, stroke: COLOURS.seal, 'stroke-width': 6 });
    sheet.text(date, { x: axis - gap, y: y - date.height / 2, align: 'right', fill: COLOURS.seal });
    const label = labels[index]!;
    sheet.text(label, { x: axis + gap, y: y - label.height / 2 });
  }
}
