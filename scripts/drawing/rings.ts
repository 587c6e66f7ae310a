import { geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Box } from './box.ts';

export type Point = [number, number];

/** The closed lines of a shape in the picture, the one with the largest area first. */
export function ringsOf(shape: GeoPermissibleObjects, projection: GeoProjection): Point[][] {
  const rings: Point[][] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
  })(shape);
  return rings
    .filter((ring) => ring.length > 2)
    .map((ring) => ({ ring, size: area(ring) }))
    .sort((a, b) => b.size - a.size)
    .map(({ ring }) => ring);
}

/** The side of a square with the area of all rings together. */
export function sizeOf(rings: Point[][]): number {
  return Math.sqrt(rings.reduce((sum, ring) => sum + area(ring), 0));
}

function area(ring: Point[]): number {
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum) / 2;
}

/** A ring without the points that lie less than this far from the last one kept: it is quicker to search. */
export function thinned(ring: Point[], apart: number): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= apart) kept.push(point);
  }
  return kept.length > 2 ? kept : ring;
}

/** The smallest box around a ring. */
export function boundsOf(ring: Point[]): Box {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether a point lies in a ring: it does when a ray from it crosses the ring an odd number of times. */
export function contains(ring: Point[], [x, y]: Point): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** The point of a ring that is farthest from its edge, near enough: where a name or a mark may stand. */
export function middleOf(ring: Point[]): Point {
  const bounds = boundsOf(ring);
  const steps = 24;
  let best: Point = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  let farthest = -1;
  for (let i = 1; i < steps; i++) {
    for (let j = 1; j < steps; j++) {
      const point: Point = [bounds.x + (bounds.width * i) / steps, bounds.y + (bounds.height * j) / steps];
      if (!contains(ring, point)) continue;
      const distance = Math.min(...ring.map(([x, y]) => Math.hypot(x - point[0], y - point[1])));
      if (distance > farthest) [best, farthest] = [point, distance];
    }
  }
  return best;
}

/** How far it is from a point inside a ring to its edge in a direction, given as a unit vector. */
export function reach(ring: Point[], [x, y]: Point, [dx, dy]: Point): number {
  let distance = 0;
  while (distance < 2000 && contains(ring, [x + dx * distance, y + dy * distance])) distance += 2;
  return distance;
}
