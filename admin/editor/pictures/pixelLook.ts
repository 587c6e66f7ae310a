/** What the pixels of a picture look like, which decides how it is stored. */
export interface PixelLook {
  /** Few colours: a drawing, a chart, a screenshot. Blurring it would show. */
  drawn: boolean;
  transparent: boolean;
}

/** More different colours than this in a sample are a photo. Drawings with smooth edges have some hundreds. */
const DRAWN_AT_MOST = 0.2;

/** @param pixels red, green, blue and opacity of each pixel of a sample, unsmoothed */
export function pixelLook(pixels: Uint8ClampedArray): PixelLook {
  const colours = new Set<number>();
  let transparent = false;
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3]! < 255) transparent = true;
    colours.add((pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!);
  }
  return { drawn: colours.size <= (pixels.length / 4) * DRAWN_AT_MOST, transparent };
}
