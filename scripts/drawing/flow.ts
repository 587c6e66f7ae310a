import type { Box } from './box.ts';
import { COLOURS } from './colours.ts';
import { drawStep, setSteps } from './flowStep.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';

const GAP = { x: 62, y: 50 };

/** Numbered boxes joined by arrows; five or six stand in two rows, read like lines of text. */
export function drawFlow(sheet: Sheet, room: Box, { steps }: SpecOf<'flow'>): void {
  const columns = steps.length > 4 ? 3 : steps.length;
  const rows = Math.ceil(steps.length / columns);
  const width = (room.width - (columns - 1) * GAP.x) / columns;
  const tallest = (room.height - (rows - 1) * GAP.y) / rows;
  const { texts, height, problem } = setSteps(steps, width, tallest, rows === 1 ? 'above' : 'beside');
  if (problem) sheet.problems.push(problem);

  const top = room.y + (room.height - rows * height - (rows - 1) * GAP.y) / 2;
  const boxes = steps.map((_, index) => ({
    x: room.x + (index % columns) * (width + GAP.x),
    y: top + Math.floor(index / columns) * (height + GAP.y),
    width,
    height,
  }));
  for (const [index, box] of boxes.entries()) {
    drawStep(sheet, box, texts[index]!);
    const next = boxes[index + 1];
    if (next?.y === box.y) arrow(sheet, box.x + box.width + 7, next.x - 5, box.y + box.height / 2);
    else if (next) turn(sheet, box, next);
  }
}

function arrow(sheet: Sheet, from: number, to: number, y: number): void {
  sheet.line(from, y, to - 18, y, COLOURS.seal, 5);
  head(sheet, to, y, 'right');
}

/** From the last box of a row, round the corner, to the first box of the next row. */
function turn(sheet: Sheet, from: Box, to: Box): void {
  const [x1, y1] = [from.x + from.width / 2, from.y + from.height + 4];
  const [x2, y2] = [to.x + to.width / 2, to.y - 4];
  const middle = (y1 + y2) / 2 - 6;
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
