import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import { atlas } from './atlas.ts';

/** The room of a map, in its own units. */
export const MAP = { width: 720, height: 342 } as const;
/** A point of an outline that lies nearer than this to the last one is left out. */
const LAND_DETAIL = 2.5;
const COUNTRY_DETAIL = 1.2;
/** A country smaller than this square is a dot. */
const DOT_BELOW = 14;
const ANTARCTICA = '010';

/** A country on the map: its outline, or the place of its dot when it is too small to be seen. */
export type CountryShape = { path: string } | { at: [x: number, y: number] };

/** The world without Antarctica, in the Natural Earth projection. */
function projection(): GeoProjection {
  const edge = { type: 'MultiPoint' as const, coordinates: [[-68, -55.5], [11, 80], [-168, 66], [-170, 66], [179, -37]] }; // prettier-ignore
  return geoNaturalEarth1().rotate([-11, 0]).fitExtent([[2, 2], [MAP.width - 2, MAP.height - 2]], edge).clipExtent([[0, 0], [MAP.width, MAP.height]]); // prettier-ignore
}

/** All land as one path. */
export function landPath(): string {
  const topology = atlas('110m');
  const geometries = topology.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  // Every country is a polygon or several.
  return pathOf(merge(topology, geometries as (Polygon | MultiPolygon)[]), LAND_DETAIL);
}

const shapes = new Map<string, CountryShape | null>();

/** @param code ISO 3166-1 alpha-2 @returns null for a territory that the atlas does not know */
export function countryShape(code: string): CountryShape | null {
  const known = shapes.get(code);
  if (known !== undefined) return known;
  const shape = drawn(code);
  shapes.set(code, shape);
  return shape;
}

function drawn(code: string): CountryShape | null {
  const found = featureOf(code, '110m') ?? featureOf(code, '50m');
  if (!found) return null;
  const [[left, top], [right, bottom]] = geoPath(projection()).bounds(found);
  if (Math.max(right - left, bottom - top) >= DOT_BELOW) {
    const path = pathOf(found, COUNTRY_DETAIL);
    if (path) return { path };
  }
  return { at: [Math.round((left + right) / 2), Math.round((top + bottom) / 2)] };
}

function featureOf(code: string, scale: '110m' | '50m'): FeatureCollection | null {
  const id = iso31661Alpha2ToNumeric[code];
  // Territories without a code of their own have no id in the atlas.
  if (id === undefined) return null;
  const topology = atlas(scale);
  const geometries = topology.objects.countries.geometries.filter((part) => part.id === id);
  const parts: GeometryCollection = { type: 'GeometryCollection', geometries };
  return geometries.length > 0 ? feature(topology, parts) : null;
}

/** Closed lines in whole units, without the points that nobody would see. */
function pathOf(shape: GeoPermissibleObjects, detail: number): string {
  const rings: [number, number][][] = [];
  geoPath(projection(), {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => void rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => {
      const ring = rings.at(-1)!;
      const [lastX, lastY] = ring.at(-1)!;
      if (Math.hypot(x - lastX, y - lastY) >= detail) ring.push([Math.round(x), Math.round(y)]);
    },
  })(shape);
  return rings
    .filter((ring) => ring.length > 2)
    .map(printRing)
    .join('');
}

/** `M10 20l3 4-1 2z`: each point from the last one, which takes the fewest letters. */
function printRing(ring: [number, number][]): string {
  const [[startX, startY] = [0, 0], ...more] = ring;
  let [x, y] = [startX, startY];
  const steps = more.map(([nextX, nextY]) => {
    const step = `${nextX - x} ${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${startX} ${startY}l${steps.join(' ').replaceAll(' -', '-')}z`;
}
