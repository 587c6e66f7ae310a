import { geoAzimuthalEqualArea, geoConicConformal, geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import { union, type Box } from './box.ts';
import { boundsOf, ringsOf, type Point } from './rings.ts';
import { shapeOf } from './geography.ts';
import type { SpecOf } from './spec.ts';

type View = SpecOf<'map'>['view'];

interface Frame {
  projection: () => GeoProjection;
  /** Points that the whole view must hold, as longitude and latitude. */
  edge: Point[];
  /** How much closer than its whole view a map may go to the countries that it is about. */
  closest: number;
}

const FRAMES: Record<View, Frame> = {
  // Without the sea round Antarctica, and without the north of Greenland.
  world: {
    projection: () => geoNaturalEarth1().rotate([-11, 0]),
    edge: [[-68, -55.5], [11, 77], [-168, 66], [-170, 66], [178, -37]], // prettier-ignore
    closest: 1,
  },
  europe: {
    projection: () => geoConicConformal().parallels([40, 60]).rotate([-15, 0]),
    edge: [[-10, 36], [30, 35], [24, 71], [-8, 60], [32, 60]], // prettier-ignore
    closest: 1.8,
  },
  americas: {
    projection: () => geoAzimuthalEqualArea().rotate([82, -8]).clipAngle(140),
    edge: [[-70, -55], [-100, 70], [-125, 50], [-36, -8]], // prettier-ignore
    closest: 1.5,
  },
  asia: {
    projection: () => geoAzimuthalEqualArea().rotate([-92, -26]).clipAngle(140),
    edge: [[35, 30], [100, -9], [140, 36], [60, 54], [130, 54]], // prettier-ignore
    closest: 1.6,
  },
};

/** A view, closer to the countries named when they lie together, cut at the edges of its room. */
export function projectionFor(view: View, codes: string[], room: Box): GeoProjection {
  const extent: [Point, Point] = [
    [room.x, room.y],
    [room.x + room.width, room.y + room.height],
  ];
  const { projection: start, edge, closest } = FRAMES[view];
  const points: MultiPoint = { type: 'MultiPoint', coordinates: edge };
  const projection = start().fitExtent(extent, points);
  const bounds = codes
    .map((code) => shapeOf(code))
    .filter((shape) => shape !== null)
    .map((shape) => ringsOf(shape, projection)[0])
    .filter((ring) => ring !== undefined)
    .map(boundsOf);
  if (bounds.length > 0) approach(projection, bounds.reduce(union), room, closest);
  return projection.clipExtent(extent);
}

function approach(projection: GeoProjection, target: Box, room: Box, closest: number): void {
  const margin = 0.72;
  const factor = Math.min(closest, (room.width * margin) / target.width, (room.height * margin) / target.height);
  if (factor <= 1) return;
  const [x, y] = projection.translate();
  const [fromX, fromY] = [target.x + target.width / 2, target.y + target.height / 2];
  projection
    .scale(projection.scale() * factor)
    .translate([room.x + room.width / 2 + (x - fromX) * factor, room.y + room.height / 2 + (y - fromY) * factor]);
}
