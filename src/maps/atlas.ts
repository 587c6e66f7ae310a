import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Scale = '110m' | '50m' | '10m';
export type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const atlases = new Map<Scale, Atlas>();

/**
 * Countries and land of Natural Earth, as the package world-atlas has them: ids are ISO 3166-1 numeric codes.
 * @param scale the coarsest has no very small countries
 */
export function atlas(scale: Scale, root = process.cwd()): Atlas {
  const known = atlases.get(scale);
  if (known) return known;
  const file = createRequire(join(root, 'package.json')).resolve(`world-atlas/countries-${scale}.json`);
  // The package says what is in it.
  const read = JSON.parse(readFileSync(file, 'utf8')) as Atlas;
  atlases.set(scale, read);
  return read;
}
