import { grown, isInside, overlap, type Box } from './box.ts';
import type { LandMask } from './landMask.ts';
import { boundsOf, contains, reach, type Point } from './rings.ts';

/** A country that is to be named on the map. */
export interface Site {
  ring: Point[];
  middle: Point;
  /** Of the mark around a small country; 0 without one. */
  radius: number;
  /** Of the printed name. */
  name: { width: number; height: number };
}

/** Where a name goes. Without a leader it stands inside its country. */
export interface NamePlace {
  box: Box;
  leader: [Point, Point] | null;
}

interface Candidate extends NamePlace {
  cost: number;
}

const DISTANCES = [18, 30, 44, 66, 92, 122, 158, 200, 250, 310];
const ANGLES = 24;

/**
 * Finds a place for every name so that none covers another, a mark or a leader: each order of the
 * sites is tried, the first takes its best place, and the cheapest whole wins. Null: there is none.
 */
export function placeNames(sites: Site[], mask: LandMask, room: Box): NamePlace[] | null {
  const candidates = sites.map((site) => candidatesFor(site, sites, mask, room));
  let best: { cost: number; places: NamePlace[] } | null = null;
  for (const order of permutations(sites.map((_, index) => index))) {
    const places: (NamePlace | undefined)[] = sites.map(() => undefined);
    let cost = 0;
    for (const index of order) {
      const place = candidates[index]!.find((one) => places.every((other) => !other || apart(one, other)));
      if (!place) cost = Infinity;
      else [places[index], cost] = [place, cost + place.cost];
      if (cost >= (best?.cost ?? Infinity)) break;
    }
    if (cost < (best?.cost ?? Infinity)) best = { cost, places: places as NamePlace[] };
  }
  return best?.places ?? null;
}

function candidatesFor(site: Site, sites: Site[], mask: LandMask, room: Box): Candidate[] {
  const within = placeWithin(site, sites);
  if (within) return [within];
  const { width, height } = site.name;
  const [x, y] = site.middle;
  const others = sites.filter((other) => other !== site);
  const found: Candidate[] = [];
  for (let step = 0; step < ANGLES; step++) {
    const angle = (2 * Math.PI * step) / ANGLES;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const edge = site.radius || reach(site.ring, site.middle, [dx, dy]);
    const start = site.radius || Math.max(0, edge - 12);
    for (const distance of DISTANCES) {
      const end: Point = [x + dx * (edge + distance), y + dy * (edge + distance)];
      // The leader meets the name at the side that faces the country.
      const box = { x: end[0] - (width * (1 - dx)) / 2, y: end[1] - (height * (1 - dy)) / 2, width, height };
      if (!isInside(grown(box, 12), room)) continue;
      const leader: [Point, Point] = [[x + dx * start, y + dy * start], [end[0] - dx * 8, end[1] - dy * 8]]; // prettier-ignore
      if (others.some((other) => overlap(grown(box, 6), markOf(other)) || crosses(leader, markOf(other)))) continue;
      const oblique = Math.min(Math.abs(dx), Math.abs(dy)) * 6;
      found.push({ box, leader, cost: edge - start + distance + oblique + 220 * mask.cost(grown(box, 4)) });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** The place inside a country's own shape that is nearest to its middle. */
function placeWithin(site: Site, sites: Site[]): Candidate | null {
  const { width, height } = site.name;
  const bounds = boundsOf(site.ring);
  const found: Candidate[] = [];
  for (let x = bounds.x; x + width < bounds.x + bounds.width; x += 8) {
    for (let y = bounds.y; y + height < bounds.y + bounds.height; y += 8) {
      const box = { x, y, width, height };
      if (!edgePoints(grown(box, 10)).every((point) => contains(site.ring, point))) continue;
      if (sites.some((other) => other !== site && overlap(box, markOf(other)))) continue;
      const away = Math.hypot(x + width / 2 - site.middle[0], y + height / 2 - site.middle[1]);
      found.push({ box, leader: null, cost: away });
    }
  }
  const best = found.sort((a, b) => a.cost - b.cost)[0];
  return best ? { ...best, cost: 0 } : null;
}

/** The room that a country's ring takes, or its middle. */
export function markOf({ middle: [x, y], radius }: Site): Box {
  return grown({ x, y, width: 0, height: 0 }, radius + 4);
}

function apart(a: NamePlace, b: NamePlace): boolean {
  if (overlap(grown(a.box, 8), grown(b.box, 8))) return false;
  if (a.leader && crosses(a.leader, grown(b.box, 8))) return false;
  if (b.leader && crosses(b.leader, grown(a.box, 8))) return false;
  return !a.leader || !b.leader || !meet(a.leader, b.leader);
}

/** Whether a line passes through a box, sampled along the line. */
function crosses([[x1, y1], [x2, y2]]: [Point, Point], box: Box): boolean {
  const steps = 40;
  return Array.from({ length: steps + 1 }, (_, i) => i / steps).some((t) =>
    isInside({ x: x1 + (x2 - x1) * t, y: y1 + (y2 - y1) * t, width: 0, height: 0 }, box),
  );
}

/** Whether two lines cross: the ends of each lie on different sides of the other. */
function meet([a, b]: [Point, Point], [c, d]: [Point, Point]): boolean {
  const side = (p: Point, q: Point, r: Point) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function edgePoints({ x, y, width, height }: Box): Point[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((part): Point[] => [[x + width * part, y], [x + width * part, y + height]]); // prettier-ignore
}

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
