import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Dice } from './dice.ts';

const WIDTH = 1600;
const HEIGHT = 900;
export const POOL_SIZE = 40;

/** Draws the pictures that generated articles share, and returns their paths. The same every time, to the byte. */
export async function drawPicturePool(folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const paths = Array.from({ length: POOL_SIZE }, (_, index) => join(folder, `picture-${index + 1}.png`));
  for (const [index, path] of paths.entries())
    await sharp(Buffer.from(drawing(index)))
      .png({ palette: true, colours: 64, dither: 0 })
      .toFile(path);
  return paths;
}

/** A chart without meaning: bars, a curve and circles, as the newsroom’s own drawings have them. */
function drawing(index: number): string {
  const dice = new Dice(50_000 + index);
  const colour = () => `hsl(${dice.whole(0, 359)} ${dice.whole(30, 60)}% ${dice.whole(30, 70)}%)`;
  const bars = Array.from({ length: 24 }, (_, bar) => {
    const height = dice.whole(60, 700);
    return `<rect x="${80 + bar * 60}" y="${820 - height}" width="40" height="${height}" fill="${colour()}"/>`;
  });
  const circles = Array.from(
    { length: 30 },
    () =>
      `<circle cx="${dice.whole(0, WIDTH)}" cy="${dice.whole(0, HEIGHT)}" r="${dice.whole(8, 60)}" fill="${colour()}"/>`,
  );
  const points = Array.from({ length: 40 }, (_, point) => `${point * 41},${dice.whole(100, 800)}`).join(' ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fbf9f4"/>` +
    `${bars.join('')}${circles.join('')}<polyline points="${points}" fill="none" stroke="${colour()}" stroke-width="6"/></svg>`
  );
}
