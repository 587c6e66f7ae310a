import { geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { grown, overlap, type Box } from './box.ts';
import { COLOURS } from './colours.ts';
import { mapName, shapeOf, world } from './geography.ts';
import { LandMask } from './landMask.ts';
import { markOf, placeNames, type Site } from './mapNames.ts';
import { listOfNames } from './nameList.ts';
import { projectionFor } from './projection.ts';
import { middleOf, ringsOf, sizeOf, thinned, type Point } from './rings.ts';
import type { Sheet } from './sheet.ts';
import type { SpecOf } from './spec.ts';
import { fit, type TextBlock } from './textBlock.ts';
import { LABEL } from './typeface.ts';

/** A marked country, as it is seen in this view. */
interface Spot extends Site {
  code: string;
  shape: FeatureCollection;
  rings: Point[][];
  block: TextBlock;
}

interface Plan {
  spec: SpecOf<'map'>;
  room: Box;
  projection: GeoProjection;
  strong: Spot[];
  light: Spot[];
}

/** Countries with less area than a square of this side get a ring; those much smaller a dot too. */
const SMALL = 23;
const TINY = 7;
const MOST_NAMES = 6;

/** A map with countries in the signal colour, others in a tint of it; named on the map or under it. */
export function drawMap(sheet: Sheet, content: Box, spec: SpecOf<'map'>): void {
  // The Americas are narrow: a wide map would show more of other continents than of them.
  const room = spec.view === 'americas' ? { ...content, x: content.x + 280, width: content.width - 560 } : content;
  const whole = planned(spec, room);
  const places = namePlaces(whole);
  if (places) {
    drawGround(sheet, whole);
    for (const [index, { box, leader }] of places.entries()) {
      if (leader) sheet.line(...leader[0], ...leader[1], COLOURS.ink, 2.5);
      const fill = leader ? COLOURS.ink : COLOURS.card;
      sheet.text(whole.strong[index]!.block, { x: box.x, y: box.y, fill, halo: leader !== null });
    }
    return;
  }
  const names = listOfNames(spec.countries.map(mapName), room.width);
  const bottom = room.y + room.height - 22;
  drawGround(sheet, planned(spec, { ...room, height: room.height - names.height - 48 }));
  sheet.text(names, { x: room.x + room.width / 2, y: bottom - names.height, align: 'center' });
}

function planned(spec: SpecOf<'map'>, room: Box): Plan {
  const { view, countries, also = [] } = spec;
  const projection = projectionFor(view, [...countries, ...also], room);
  const strong = countries.map((code) => spotOf(code, projection));
  const light = also.map((code) => spotOf(code, projection));
  thinOutRings(strong, light);
  return { spec, room, projection, strong, light };
}

/** Takes away rings that would lie over others, or over what matters more: they would hide it. */
function thinOutRings(strong: Spot[], light: Spot[]): void {
  const bySize = (a: Spot, b: Spot) => sizeOf(a.rings) - sizeOf(b.rings);
  const kept: Box[] = [];
  for (const spot of strong.toSorted(bySize)) keepOrClear(spot, kept);
  kept.push(...strong.map((spot) => grown(markOf(spot), 20)));
  for (const spot of light.toSorted(bySize)) keepOrClear(spot, kept);
}

/** A country that cannot be seen without its ring keeps it. */
function keepOrClear(spot: Spot, kept: Box[]): void {
  if (spot.radius === 0) return;
  const hides = kept.some((mark) => overlap(markOf(spot), mark));
  if (hides && sizeOf(spot.rings) >= TINY) spot.radius = 0;
  else kept.push(markOf(spot));
}

function spotOf(code: string, projection: GeoProjection): Spot {
  const shape = shapeOf(code) ?? { type: 'FeatureCollection', features: [] };
  const rings = ringsOf(shape, projection);
  const ring = thinned(rings[0] ?? [], 3);
  const size = sizeOf(rings);
  const block = fit(mapName(code), { face: LABEL, size: 36, floor: 36, lines: 1 }, 500);
  return {
    code,
    shape,
    rings,
    ring,
    block,
    middle: ring.length > 0 ? middleOf(ring) : [0, 0],
    radius: size < SMALL ? 17 : 0,
    name: { width: block.width, height: block.height },
  };
}

/** Places for the names on the map. Null: there are too many of them, or too little room. */
function namePlaces({ room, projection, strong, light }: Plan) {
  if (strong.length > MOST_NAMES || strong.some(({ rings }) => rings.length === 0)) return null;
  const mask = new LandMask(room);
  mask.fill(ringsOf(world().countries, projection), 0.2);
  for (const { rings } of light) mask.fill(rings, 0.7);
  for (const { rings } of strong) mask.fill(rings, 3);
  return placeNames(strong, mask, room);
}

function drawGround(sheet: Sheet, { spec, room, projection, strong, light }: Plan): void {
  const path = geoPath(projection).digits(1);
  const { countries, borders } = world();
  sheet.shape('path', { d: path(countries) ?? '', fill: COLOURS.land });
  for (const { shape } of light) sheet.shape('path', { d: path(shape) ?? '', fill: COLOURS.sealTint });
  for (const { shape } of strong) sheet.shape('path', { d: path(shape) ?? '', fill: COLOURS.seal });
  sheet.shape('path', { d: path(borders) ?? '', fill: 'none', stroke: COLOURS.card, 'stroke-width': 1.5 });
  if (spec.view !== 'world') {
    sheet.shape('rect', { ...room, fill: 'none', stroke: COLOURS.hairline, 'stroke-width': 2 });
  }
  for (const spot of light) drawRing(sheet, spot, COLOURS.sealTint);
  for (const spot of strong) drawRing(sheet, spot, COLOURS.seal);
  for (const { code, rings } of [...strong, ...light]) {
    if (rings.length === 0) sheet.problems.push(`${mapName(code)} (${code}) is not in the view “${spec.view}”`);
  }
}

function drawRing(sheet: Sheet, { middle: [cx, cy], radius, rings }: Spot, colour: string): void {
  if (radius === 0) return;
  if (sizeOf(rings) < TINY) sheet.shape('circle', { cx, cy, r: 5.5, fill: colour });
  sheet.shape('circle', { cx, cy, r: radius, fill: 'none', stroke: COLOURS.card, 'stroke-width': 8 });
  sheet.shape('circle', { cx, cy, r: radius, fill: 'none', stroke: colour, 'stroke-width': 4.5 });
}
