import type { Box } from './box.ts';
import { COLOURS } from './colours.ts';
import type { Sheet } from './sheet.ts';
import { fit } from './textBlock.ts';
import { TEXT } from './typeface.ts';

/**
 * Prints what a chart counts, in the middle above it; not over figures that say it themselves:
 * “$ million” over “$1.5bn” would confuse. @returns the room that is left
 */
export function drawUnit(sheet: Sheet, room: Box, unit: string, shown: string[]): Box {
  if (shown.every((figure) => /[$€£¥%]/.test(figure))) return room;
  const block = fit(unit, { face: TEXT, size: 30, floor: 26, lines: 1 }, room.width);
  sheet.text(block, { x: room.x + room.width / 2, y: room.y, align: 'center', fill: COLOURS.muted });
  const used = block.height + 26;
  return { ...room, y: room.y + used, height: room.height - used };
}
