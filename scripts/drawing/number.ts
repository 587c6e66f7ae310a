import type { Box } from './box.ts';
import { COLOURS } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fit, fitAll } from './textBlock.ts';
import { FIGURES, HEADING, LABEL, TEXT } from './typeface.ts';

/** One number, very large, over the ledger rows that say what it is. */
export function drawNumber(sheet: Sheet, room: Box, { number, unit, rows }: SpecOf<'number'>): void {
  const pitch = 66;
  const ledgerTop = room.y + room.height - rows.length * pitch;
  drawFigure(sheet, { ...room, height: ledgerTop - room.y }, number, unit);

  const gap = 40;
  const labels = fitAll(
    rows.map(({ label }) => label),
    { face: TEXT, size: 34, floor: 28, lines: 1 },
    520,
  );
  const labelWidth = Math.max(...labels.map(({ width }) => width));
  const details = fitAll(
    rows.map(({ detail }) => detail),
    { face: LABEL, size: 36, floor: 28, lines: 1 },
    room.width - labelWidth - gap,
  );
  const detailWidth = Math.max(...details.map(({ width }) => width));
  const split = room.x + (room.width - labelWidth - gap - detailWidth) / 2 + labelWidth;
  for (const [index, label] of labels.entries()) {
    const y = ledgerTop + index * pitch;
    sheet.line(room.x, y, room.x + room.width, y);
    sheet.text(label, { x: split, y: y + (pitch - label.height) / 2, align: 'right', fill: COLOURS.muted });
    const detail = details[index]!;
    sheet.text(detail, { x: split + gap, y: y + (pitch - detail.height) / 2 });
  }
}

/** The number with its unit: on one line when both are short, else one above the other. */
function drawFigure(sheet: Sheet, room: Box, number: string, unit: string): void {
  const tall = Math.min(room.height - 56, 190);
  const size = tall / HEADING.capHeight;
  const beside = fit(unit, { face: FIGURES, size: 72, floor: 60, lines: 1 }, 560);
  const large = fit(number, { face: HEADING, size, floor: 120, lines: 1 }, room.width);
  if (beside.fits && large.width + 36 + beside.width <= room.width) {
    const x = room.x + (room.width - large.width - 36 - beside.width) / 2;
    const bottom = room.y + (room.height + large.height) / 2 - 6;
    sheet.text(large, { x, y: bottom - large.height, fill: COLOURS.seal });
    sheet.text(beside, { x: x + large.width + 36, y: bottom - beside.height });
    return;
  }
  const below = fit(unit, { face: FIGURES, size: 60, floor: 40, lines: 1 }, room.width);
  const above = fit(
    number,
    { face: HEADING, size: (tall - below.height - 10) / HEADING.capHeight, floor: 90, lines: 1 },
    room.width,
  );
  const gap = 30;
  const top = room.y + (room.height - above.height - gap - below.height) / 2 - 4;
  const middle = room.x + room.width / 2;
  sheet.text(above, { x: middle, y: top, align: 'center', fill: COLOURS.seal });
  sheet.text(below, { x: middle, y: top + above.height + gap, align: 'center' });
}
