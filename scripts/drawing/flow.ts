import type { Box } from './box.ts';
import { COLOURS } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fit, fitAll, type TextBlock } from './textBlock.ts';
import { FIGURES, LABEL, TEXT } from './typeface.ts';

const GAP = { x: 62, y: 46 };
const PADDING = 24;

/** Numbered boxes joined by arrows; five or six stand in two rows, read like lines of text. */
export function drawFlow(sheet: Sheet, room: Box, { steps }: SpecOf<'flow'>): void {
  const columns = steps.length > 4 ? 3 : steps.length;
  const rows = Math.ceil(steps.length / columns);
  const width = (room.width - (columns - 1) * GAP.x) / columns;
  const height = rows === 1 ? Math.min(room.height, 400) : (room.height - GAP.y) / 2;
  const top = room.y + (room.height - rows * height - (rows - 1) * GAP.y) / 2;
  const boxes = steps.map((_, index) => ({
    x: room.x + (index % columns) * (width + GAP.x),
    y: top + Math.floor(index / columns) * (height + GAP.y),
    width,
    height,
  }));

  const inner = width - 2 * PADDING;
  const small = rows > 1;
  const labels = fitAll(
    steps.map(({ label }) => label),
    { face: LABEL, size: small ? 36 : 42, floor: 28, lines: small ? 2 : 3, leading: 1.12 },
    inner,
  );
  const details = fitAll(
    steps.map(({ detail }) => detail ?? ''),
    { face: TEXT, size: small ? 30 : 34, floor: 26, lines: small ? 2 : 5, leading: 1.22 },
    inner,
  );
  const labelHeight = Math.max(...labels.map((label) => label.height));
  for (const [index, box] of boxes.entries()) {
    drawStep(sheet, box, index + 1, labels[index]!, details[index]!, labelHeight);
    const next = boxes[index + 1];
    if (next?.y === box.y) arrow(sheet, box.x + box.width + 7, next.x - 5, box.y + box.height / 2);
    else if (next) turn(sheet, box, next);
  }
}

function drawStep(sheet: Sheet, box: Box, number: number, label: TextBlock, detail: TextBlock, labelHeight: number) {
  const { x, y, width, height } = box;
  const cut = 26;
  sheet.shape('path', {
    d: `M${x + cut} ${y}H${x + width}V${y + height}H${x}V${y + cut}Z`,
    fill: COLOURS.paper,
    stroke: COLOURS.ink,
    'stroke-width': 3,
  });
  const single = height < 300;
  const figure = fit(String(number), { face: FIGURES, size: single ? 38 : 60, floor: 38, lines: 1 }, width);
  const numberTop = y + (single ? 24 : 38);
  sheet.text(figure, { x: x + PADDING + (single ? 8 : 0), y: numberTop, fill: COLOURS.seal });
  const ruleY = numberTop + figure.height + (single ? 14 : 22);
  sheet.line(x + PADDING, ruleY, x + width - PADDING, ruleY);
  const labelTop = ruleY + (single ? 20 : 32);
  sheet.text(label, { x: x + PADDING, y: labelTop });
  const detailTop = labelTop + (single ? label.height : labelHeight) + (single ? 22 : 28);
  if (detailTop + detail.height > y + height - 14) sheet.problems.push(`step ${number} has too much text for its box`);
  sheet.text(detail, { x: x + PADDING, y: detailTop, fill: COLOURS.muted });
}

function arrow(sheet: Sheet, from: number, to: number, y: number): void {
  sheet.line(from, y, to - 18, y, COLOURS.seal, 5);
  head(sheet, to, y, 'right');
}

/** From the last box of a row, round the corner, to the first box of the next row. */
function turn(sheet: Sheet, from: Box, to: Box): void {
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height + 4];
  const [x2, y2] = [to.x + to.width / 2, to.y - 4];
  const middle = (y1 + y2) / 2 - 4;
  sheet.shape('path', {
    d: `M${x1} ${y1}V${middle}H${x2}V${y2 - 14}`,
    fill: 'none',
    stroke: COLOURS.seal,
    'stroke-width': 5,
  });
  head(sheet, x2, y2, 'down');
}

function head(sheet: Sheet, x: number, y: number, direction: 'right' | 'down'): void {
  const d = direction === 'right' ? `M${x} ${y}l-22 -14v28Z` : `M${x} ${y}l-14 -20h28Z`;
  sheet.shape('path', { d, fill: COLOURS.seal });
}
