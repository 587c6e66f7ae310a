import type { LeadPicture } from '../../model/article.ts';

/**
 * Classes that keep the focal point of a picture in sight, in steps of a quarter. (A style
 * attribute would be exact, but the Content-Security-Policy allows none.)
 */
export function focusClass(point: LeadPicture['focalPoint']): string | undefined {
  if (!point) return undefined;
  const quarter = (percent: number) => Math.round(percent / 25) * 25;
  const classes = [
    quarter(point.x) !== 50 && `focus-x-${quarter(point.x)}`,
    quarter(point.y) !== 50 && `focus-y-${quarter(point.y)}`,
  ].filter(Boolean);
  return classes.length > 0 ? classes.join(' ') : undefined;
}
