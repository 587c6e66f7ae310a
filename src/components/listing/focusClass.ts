import type { LeadPicture } from '../../model/article.ts';

const STEP = 10;
const MIDDLE = 50;

/**
 * Classes that keep the focal point of a picture in sight where it is cropped (`focus.css`), in steps
 * of a tenth: a crop to 16:9 is then off by one or two hundredths of the picture. (A style attribute
 * would be exact, but the Content-Security-Policy allows none.)
 */
export function focusClass(point: LeadPicture['focalPoint']): string | undefined {
  if (!point) return undefined;
  const classes = (['x', 'y'] as const)
    .map((axis) => ({ axis, step: Math.round(point[axis] / STEP) * STEP }))
    .filter(({ step }) => step !== MIDDLE)
    .map(({ axis, step }) => `focus-${axis}-${step}`);
  return classes.length > 0 ? classes.join(' ') : undefined;
}
