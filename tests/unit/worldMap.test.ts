import { toHtml } from 'hast-util-to-html';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { countryShape, landPath, MAP } from '../../src/maps/outlines.ts';
import { worldMap } from '../../src/maps/worldMap.ts';
import { COUNTRIES } from '../../src/model/countries.ts';

/** The corners that a path of relative steps comes by. */
function cornersOf(path: string): [number, number][] {
  return path
    .split('z')
    .filter(Boolean)
    .flatMap((ring) => {
      const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers;
      const corners: [number, number][] = [[x, y]];
      for (let at = 2; at < numbers.length; at += 2) {
        [x, y] = [x + numbers[at]!, y + numbers[at + 1]!];
        corners.push([x, y]);
      }
      return corners;
    });
}
const middleOf = (corners: [number, number][], axis: 0 | 1) =>
  corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;

describe('a map of the world', () => {
  test('its ground is light, and every corner lies on it', () => {
    const land = landPath();
    expect(brotliCompressSync(land).length).toBeLessThan(6_000);
    for (const [x, y] of cornersOf(land)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(MAP.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(MAP.height);
    }
  });

  test('a country lies where it lies, a very small one is a dot, a territory that nobody has drawn is left out', () => {
    const at = (code: string) => {
      const shape = countryShape(code)!;
      return 'at' in shape
        ? shape.at
        : ([middleOf(cornersOf(shape.path), 0), middleOf(cornersOf(shape.path), 1)] as const);
    };
    // From west to east, and from north to south.
    expect(
      ['US', 'BR', 'NG', 'IN', 'AU'].map((code) => at(code)[0]).every((x, i, all) => i === 0 || x > all[i - 1]!),
    ).toBe(true);
    expect(['RU', 'TR', 'NG', 'ZA'].map((code) => at(code)[1]).every((y, i, all) => i === 0 || y > all[i - 1]!)).toBe(
      true,
    );
    for (const code of ['SC', 'SG', 'MT', 'NL']) expect(countryShape(code), code).toHaveProperty('at');
    expect(countryShape('XX')).toBeNull();
    const missing = Object.keys(COUNTRIES).filter((code) => !countryShape(code));
    expect(missing.length).toBeLessThan(25);
  });

  test('it has a title, a description and a name for each mark, and no look that a strict policy refuses', () => {
    const words = { id: 'map', title: 'Countries of a case', description: 'Authorities act in the United States.' };
    const map = worldMap(
      [
        { code: 'US', name: 'United States' },
        { code: 'SC', name: 'Seychelles', isLight: true },
      ],
      words,
    );
    const html = toHtml(map!);
    expect(html).toContain('<title id="map-title">Countries of a case</title>');
    expect(html).toContain('aria-labelledby="map-title map-words"');
    expect(html).toMatch(/<path d="M[^"]+" fill="var\(--link\)"[^>]*><title>United States<\/title>/);
    expect(html).toMatch(/<circle [^>]*fill-opacity="0.3"[^>]*><title>Seychelles<\/title>/);
    expect(html).not.toMatch(/style=|<script|on\w+=/);
    expect(worldMap([{ code: 'XX', name: 'Nowhere' }], words)).toBeNull();
    expect(worldMap([], words)).toBeNull();
  });
});
