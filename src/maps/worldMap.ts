import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { countryShape, MAP } from './outlines.ts';

/** The ground of every map: one picture, which a browser loads once. */
export const LAND = '/maps/world.svg';

/** A country to mark. */
export interface MarkedCountry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** How it stands beside the map, such as `Austria: 2 programmes`. */
  name: string;
  /** Of the second rank: it is drawn lighter, with a broken line. */
  isLight?: boolean;
}

export interface WorldMapWords {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
}

/**
 * A map of the world with some countries marked, as inline SVG; null when none of them can be drawn. What it
 * shows stands in a list beside it too. Colours are the page’s own, in presentation attributes: it follows dark
 * mode and print, and a strict policy lets it through.
 */
export function worldMap(
  countries: readonly MarkedCountry[],
  { id, title, description }: WorldMapWords,
): Element | null {
  const marks = countries.flatMap(({ code, ...more }) => {
    const shape = countryShape(code);
    return shape ? [{ shape, ...more }] : [];
  });
  if (marks.length === 0) return null;
  // Dots last, so that no large neighbour covers them.
  const inOrder = [...marks.filter(({ shape }) => 'path' in shape), ...marks.filter(({ shape }) => 'at' in shape)];
  return s(
    'svg',
    {
      role: 'img',
      ariaLabelledBy: [`${id}-title`, `${id}-words`],
      viewBox: `0 0 ${MAP.width} ${MAP.height}`,
      width: '100%',
    },
    [
      s('title', { id: `${id}-title` }, title),
      s('desc', { id: `${id}-words` }, description),
      s('image', { href: LAND, width: MAP.width, height: MAP.height }),
      ...inOrder.map(({ shape, name, isLight = false }) => markOf(shape, name, isLight)),
    ],
  );
}

const FULL = { fill: 'var(--link)', stroke: 'var(--paper)', strokeWidth: 1 };
const LIGHT = { fill: 'var(--link)', fillOpacity: 0.3, stroke: 'var(--link)', strokeWidth: 2, strokeDasharray: '4 3' };
/** A broken line around so small a thing would not be seen as one. */
const LIGHT_DOT = { ...LIGHT, strokeWidth: 3, strokeDasharray: undefined };
const DOT = 8;

function markOf(shape: NonNullable<ReturnType<typeof countryShape>>, name: string, isLight: boolean): Element {
  const words = s('title', name);
  return 'path' in shape
    ? s('path', { d: shape.path, ...(isLight ? LIGHT : FULL) }, words)
    : s('circle', { cx: shape.at[0], cy: shape.at[1], r: DOT, ...(isLight ? LIGHT_DOT : FULL) }, words);
}

/** A map with what its looks mean; null when there is nothing to draw. */
export function mapFigure(countries: readonly MarkedCountry[], words: WorldMapWords, legend: string): Element | null {
  const map = worldMap(countries, words);
  return map && h('figure', { className: 'map' }, [map, h('figcaption', h('small', legend))]);
}
