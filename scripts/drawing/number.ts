import { UNCUT, type Box } from './box.ts';
import { COLOURS } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fit, fitAll, type TextBlock } from './textBlock.ts';
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

/**
 * The number with its unit beside it when both stay whole in a square crop, else one above the
 * other: “1 of 3” must not become “of 3”.
 */
function drawFigure(sheet: Sheet, room: Box, number: string, unit: string): void {
  const figure = (tallest: number) =>
    fit(number, { face: HEADING, size: tallest / HEADING.capHeight, floor: 80, lines: 1 }, UNCUT);
  const gap = 34;
  for (let tallest = Math.min(room.height - 76, 190); tallest >= 140; tallest -= 2) {
    const large = figure(tallest);
    const beside = fit(unit, { face: FIGURES, size: tallest * 0.4, floor: tallest * 0.36, lines: 1 }, UNCUT);
    const width = large.width + gap + beside.width;
    if (width > UNCUT) continue;
    const x = room.x + (room.width - width) / 2;
    const bottom = room.y + (room.height + large.height) / 2 - 6;
    sheet.text(large, { x, y: bottom - large.height, fill: COLOURS.seal });
    sheet.text(beside, { x: x + large.width + gap, y: bottom - beside.height });
    return;
  }
  const below = fit(unit, { face: FIGURES, size: 60, floor: 40, lines: 1 }, room.width);
  const large = figure(160);
  const margin = 48 + depth(below);
  // A comma reaches below the line, further than the gap would be.
  const between = 24 + Math.max(20, depth(large));
  const above = figure(Math.min(large.height, room.height - below.height - between - margin));
  const top = room.y + (room.height - above.height - between - below.height - depth(below)) / 2;
  const middle = room.x + room.width / 2;
  sheet.text(above, { x: middle, y: top, align: 'center', fill: COLOURS.seal });
  sheet.text(below, { x: middle, y: top + above.height + between, align: 'center' });
}

/** How far the ink of a line reaches below its baseline. */
function depth({ face, lines, size }: TextBlock): number {
  const box = face.outline(lines[0]!, 0, 0, size).box;
  return box ? Math.max(0, box.y + box.height) : 0;
}
