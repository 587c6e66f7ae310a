import { PICTURE, UNCUT, type Box } from './box.ts';
import { COLOURS } from './colours.ts';
import { withWholeDates } from './hardSpaces.ts';
import { Sheet } from './sheet.ts';
import { fit } from './textBlock.ts';
import { HEADING, LABEL, TEXT } from './typeface.ts';

/** The outline of the tag, with its corner cut at the upper left, as on a tag that hangs on a string. */
const CARD: Box = { x: 34, y: 34, width: 1532, height: 832 };
const CUT = 78;

/** Where a drawing's own shapes go: between the title and the note. */
export const CONTENT: Box = { x: 110, y: 222, width: 1380, height: 524 };
/** For maps: the whole space between the two rules. */
export const MAP_CONTENT: Box = { x: 110, y: 194, width: 1380, height: 574 };

const HEAD = { left: 110, right: 1490, ruleY: 192 };
const FOOT = { ruleY: 768, bottom: 852 };
const MIDDLE = PICTURE.width / 2;

/** An evidence tag with its title and note, and room for a drawing between them. */
export function blankTag(title: string, note: string): Sheet {
  const sheet = new Sheet(CARD);
  const { x, y, width, height } = CARD;
  sheet.shape('rect', { ...PICTURE, fill: COLOURS.paper });
  sheet.shape('path', {
    d: `M${x + CUT} ${y}H${x + width}V${y + height}H${x}V${y + CUT}Z`,
    fill: COLOURS.card,
    stroke: COLOURS.ink,
    'stroke-width': 3,
    'stroke-linejoin': 'miter',
  });
  punchHole(sheet, 118, 118);
  const brand = 'CHAIN OF CUSTODY';
  const style = { size: 20, tracking: 0.22 };
  const brandWidth = LABEL.width(brand, style.size, style.tracking);
  sheet.words(LABEL, brand, { ...style, x: HEAD.right - brandWidth, baseline: 84, fill: COLOURS.muted });
  drawTitle(sheet, title);
  drawNote(sheet, note);
  return sheet;
}

/** The hole for the string, with the ring that keeps it from tearing. */
function punchHole(sheet: Sheet, cx: number, cy: number): void {
  sheet.shape('circle', { cx, cy, r: 32, fill: 'none', stroke: COLOURS.hairline, 'stroke-width': 9 });
  sheet.shape('circle', { cx, cy, r: 19, fill: COLOURS.paper, stroke: COLOURS.ink, 'stroke-width': 3 });
}

function drawTitle(sheet: Sheet, title: string): void {
  const width = 2 * (MIDDLE - 190);
  const large = fit(title, { face: HEADING, size: 64, floor: 50, lines: 1 }, width);
  const block = large.fits ? large : fit(title, { face: HEADING, size: 44, floor: 34, lines: 2, leading: 1.1 }, width);
  const bottom = HEAD.ruleY - 30;
  sheet.text(block, { x: MIDDLE, y: bottom - block.height, align: 'center' });
  sheet.line(HEAD.left, HEAD.ruleY, HEAD.right, HEAD.ruleY, COLOURS.ink, 3);
}

function drawNote(sheet: Sheet, note: string): void {
  sheet.line(HEAD.left, FOOT.ruleY, HEAD.right, FOOT.ruleY);
  const block = fit(withWholeDates(note), { face: TEXT, size: 28, floor: 22, lines: 2, leading: 1.25 }, UNCUT);
  const room = FOOT.bottom - FOOT.ruleY;
  const y = FOOT.ruleY + (room - block.height) / 2;
  sheet.text(block, { x: MIDDLE, y, align: 'center', fill: COLOURS.muted });
}
