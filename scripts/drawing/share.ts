import { UNCUT, type Box } from './box.ts';
import { COLOURS, SHADES } from './colours.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fitAll, type TextBlock } from './textBlock.ts';
import { FIGURES, LABEL } from './typeface.ts';

interface Caption {
  figure: TextBlock;
  label: TextBlock;
  width: number;
}

/** One bar divided into parts; each part's figure and label stand below it, joined by a line. */
export function drawShare(sheet: Sheet, content: Box, { parts }: SpecOf<'share'>): void {
  const width = parts.length > 3 ? content.width : UNCUT;
  const room = { ...content, x: content.x + (content.width - width) / 2, width };
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const bar = { y: room.y + 62, height: 190, inset: parts.length > 3 ? 0 : 40 };
  const segments = segmentsOf(
    parts.map(({ value }) => value / total),
    { ...room, x: room.x + bar.inset, width: room.width - 2 * bar.inset },
  );
  const captions = captionsOf(parts, (room.width - 36 * (parts.length - 1)) / parts.length);
  const places = spread(
    segments.map(({ x, width }) => x + width / 2),
    captions.map(({ width }) => width),
    { from: room.x, to: room.x + room.width, gap: 36 },
  );

  let shade = 0;
  for (const [index, part] of parts.entries()) {
    const { x, width } = segments[index]!;
    const fill = part.strong ? COLOURS.seal : SHADES[shade++]!;
    sheet.shape('rect', { x, y: bar.y, width, height: bar.height, fill });
    const [from, to] = [x + width / 2, places[index]!];
    const below = bar.y + bar.height;
    sheet.shape('path', {
      d: `M${from.toFixed(1)} ${below + 6}V${below + 30}L${to.toFixed(1)} ${below + 56}V${below + 72}`,
      fill: 'none',
      stroke: COLOURS.muted,
      'stroke-width': 3,
    });
    const { figure, label } = captions[index]!;
    const top = below + 92;
    sheet.text(figure, { x: to, y: top, align: 'center', fill: part.strong ? COLOURS.seal : COLOURS.ink });
    sheet.text(label, { x: to, y: top + figure.height + 26, align: 'center' });
  }
}

/** The parts along the bar, with a thin gap between them. None is too thin to be seen. */
function segmentsOf(shares: number[], room: Box): { x: number; width: number }[] {
  const gap = 5;
  const free = room.width - gap * (shares.length - 1);
  const widths = shares.map((share) => Math.max(4, share * free));
  const scale = free / widths.reduce((sum, width) => sum + width, 0);
  let x = room.x;
  return widths.map((width) => {
    const segment = { x, width: width * scale };
    x += segment.width + gap;
    return segment;
  });
}

function captionsOf(parts: SpecOf<'share'>['parts'], width: number): Caption[] {
  const figures = fitAll(
    parts.map(({ shown }) => shown),
    { face: FIGURES, size: 54, floor: 30, lines: 1 },
    width,
  );
  const labels = fitAll(
    parts.map(({ label }) => label),
    { face: LABEL, size: 36, floor: 28, lines: 3, leading: 1.15 },
    width,
    120,
  );
  return figures.map((figure, index) => {
    const label = labels[index]!;
    return { figure, label, width: Math.max(figure.width, label.width) };
  });
}

/** Moves centres apart until what stands at them does not touch, in their order and within bounds. */
function spread(wanted: number[], widths: number[], room: { from: number; to: number; gap: number }): number[] {
  const centres = [...wanted];
  let edge = room.from;
  for (const [index, width] of widths.entries()) {
    centres[index] = Math.max(centres[index]!, edge + width / 2);
    edge = centres[index] + width / 2 + room.gap;
  }
  edge = room.to;
  for (let index = widths.length - 1; index >= 0; index--) {
    centres[index] = Math.min(centres[index]!, edge - widths[index]! / 2);
    edge = centres[index]! - widths[index]! / 2 - room.gap;
  }
  return centres;
}
