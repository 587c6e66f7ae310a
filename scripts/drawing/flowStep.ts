import type { Box } from './box.ts';
import { COLOURS } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fit, fitAll, type TextBlock } from './textBlock.ts';
import { FIGURES, LABEL, TEXT } from './typeface.ts';

/** Where a step's number stands: over a rule above its label, or, to save height, beside it. */
type NumberPlace = 'above' | 'beside';

/** The texts of a step, and where each begins, from the top of the box. */
interface StepText {
  figure: TextBlock;
  label: TextBlock;
  detail: TextBlock;
  place: NumberPlace;
  labelTop: number;
  detailTop: number;
}

const PADDING = { side: 24, top: 34, bottom: 36 };
const NUMBER_COLUMN = 50;
const LOWEST = 300;

/** Sets the texts of all steps alike, as large as boxes of this width and height allow. */
export function setSteps(steps: SpecOf<'flow'>['steps'], width: number, tallest: number, place: NumberPlace) {
  const inner = width - 2 * PADDING.side - (place === 'beside' ? NUMBER_COLUMN : 0);
  for (let size = place === 'above' ? 44 : 36; ; size--) {
    const labels = fitAll(
      steps.map(({ label }) => label),
      { face: LABEL, size, floor: Math.min(size, 28), lines: 4, leading: 1.12 },
      inner,
    );
    const details = fitAll(
      steps.map(({ detail }) => detail ?? ''),
      { face: TEXT, size: size * 0.82, floor: 25, lines: 5, leading: 1.22 },
      inner,
    );
    const figure = (index: number) =>
      fit(String(index + 1), { face: FIGURES, size: place === 'above' ? 60 : 46, floor: 46, lines: 1 }, width);
    const labelTop = place === 'above' ? PADDING.top + figure(0).height + 60 : PADDING.top;
    const detailTop = labelTop + tallestOf(labels) + (tallestOf(details) > 0 ? size : 0);
    const height = detailTop + tallestOf(details) + PADDING.bottom;
    if (height > tallest && size > 28) continue;
    return {
      texts: steps.map((_, index): StepText => {
        return { figure: figure(index), label: labels[index]!, detail: details[index]!, place, labelTop, detailTop };
      }),
      height: Math.min(tallest, Math.max(height, place === 'above' ? LOWEST : 0)),
      problem: height > tallest ? 'the steps have too much text for their boxes' : null,
    };
  }
}

/** A box like a small tag, with its number, its label and what happens there. */
export function drawStep(sheet: Sheet, box: Box, text: StepText): void {
  const { x, y, width, height } = box;
  const cut = 26;
  sheet.shape('path', {
    d: `M${x + cut} ${y}H${x + width}V${y + height}H${x}V${y + cut}Z`,
    fill: COLOURS.paper,
    stroke: COLOURS.ink,
    'stroke-width': 3,
  });
  const left = x + PADDING.side;
  sheet.text(text.figure, { x: left, y: y + PADDING.top, fill: COLOURS.seal });
  const textLeft = text.place === 'above' ? left : left + NUMBER_COLUMN;
  if (text.place === 'above') {
    const ruleY = y + PADDING.top + text.figure.height + 24;
    sheet.line(left, ruleY, x + width - PADDING.side, ruleY);
  }
  sheet.text(text.label, { x: textLeft, y: y + text.labelTop });
  sheet.text(text.detail, { x: textLeft, y: y + text.detailTop, fill: COLOURS.muted });
}

function tallestOf(blocks: TextBlock[]): number {
  return Math.max(...blocks.map(({ lines, height }) => (lines.join('') === '' ? 0 : height)));
}
