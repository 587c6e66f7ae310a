import type { FeatureCollection, MultiLineString } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { atlas } from '../../src/maps/atlas.ts';
import { COUNTRIES } from '../../src/model/countries.ts';

export interface World {
  /** Every country but Antarctica, which would take a quarter of the picture. */
  countries: FeatureCollection;
  borders: MultiLineString;
}

const ANTARCTICA = '010';

let ground: World | null = null;

/** The world for the ground of a map. */
export function world(): World {
  ground ??= readWorld();
  return ground;
}

function readWorld(): World {
  const topology = atlas('50m');
  const geometries = topology.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const countries: GeometryCollection = { type: 'GeometryCollection', geometries };
  return { countries: feature(topology, countries), borders: mesh(topology, countries, (a, b) => a !== b) };
}

/** A country's shape; the finer atlas has the very small ones too. Null: neither has it. */
export function shapeOf(alpha2: string): FeatureCollection | null {
  const id = iso31661Alpha2ToNumeric[alpha2];
  for (const scale of ['50m', '10m'] as const) {
    const topology = atlas(scale);
    const parts = topology.objects.countries.geometries.filter((part) => part.id === id);
    if (parts.length === 0) continue;
    return feature(topology, { type: 'GeometryCollection', geometries: parts });
  }
  return null;
}

const short = new Intl.DisplayNames('en', { type: 'region', style: 'short' });

/** The name that fits on a map: “US” rather than “United States”. */
export function mapName(alpha2: string): string {
  return short.of(alpha2) ?? COUNTRIES[alpha2] ?? alpha2;
}
