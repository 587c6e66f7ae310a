/** A rectangle of a picture, in its pixels. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The largest part of a picture with a given ratio of width to height that has a spot as near to its
 * middle as the edges allow.
 * @param spot in per cent from the left and the top
 */
export function cropArea(
  picture: { width: number; height: number },
  ratio: number,
  spot: { x: number; y: number },
): Area {
  const width = Math.min(picture.width, Math.round(picture.height * ratio));
  const height = Math.min(picture.height, Math.round(picture.width / ratio));
  const from = (whole: number, part: number, percent: number) =>
    Math.round(Math.min(Math.max((whole * percent) / 100 - part / 2, 0), whole - part));
  return { left: from(picture.width, width, spot.x), top: from(picture.height, height, spot.y), width, height };
}
