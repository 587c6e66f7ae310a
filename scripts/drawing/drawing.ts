import { drawBars } from './bars.ts';
import type { Box } from './box.ts';
import { drawFlow } from './flow.ts';
import { drawMap } from './map.ts';
import { drawNumber } from './number.ts';
import { drawSeries } from './series.ts';
import { drawShare } from './share.ts';
import type { Sheet } from './sheet.ts';
import type { DrawingSpec } from './spec.ts';
import { blankTag, CONTENT, MAP_CONTENT } from './tag.ts';
import { drawTimeline } from './timeline.ts';

/** Draws a picture on its tag. What does not fit is among the sheet's problems. */
export function draw(spec: DrawingSpec): Sheet {
  const sheet = blankTag(spec.title, spec.note);
  drawContent(sheet, spec.kind === 'map' ? MAP_CONTENT : CONTENT, spec);
  sheet.problems.push(...sheet.collisions());
  return sheet;
}

function drawContent(sheet: Sheet, room: Box, spec: DrawingSpec): void {
  switch (spec.kind) {
    case 'map':
      return drawMap(sheet, room, spec);
    case 'bars':
      return drawBars(sheet, room, spec);
    case 'series':
      return drawSeries(sheet, room, spec);
    case 'flow':
      return drawFlow(sheet, room, spec);
    case 'timeline':
      return drawTimeline(sheet, room, spec);
    case 'share':
      return drawShare(sheet, room, spec);
    case 'number':
      return drawNumber(sheet, room, spec);
  }
}
