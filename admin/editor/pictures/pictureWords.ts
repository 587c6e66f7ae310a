import type { HiddenData } from './hiddenData.ts';

/** What was done to a picture when it was taken in. */
export interface TakenIn {
  bytesBefore: number;
  bytesAfter: number;
  width: number;
  height: number;
  /** Its width before it was made smaller; the same as `width` when it was not. */
  widthBefore: number;
  hidden: HiddenData;
}

/** A size as people say it: 210 KB, 3.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** “3.4 MB → 210 KB, 1600 × 900 pixels, location removed”. */
export function takenInWords({ bytesBefore, bytesAfter, width, height, widthBefore, hidden }: TakenIn): string {
  const size =
    sizeWords(bytesBefore) === sizeWords(bytesAfter)
      ? sizeWords(bytesAfter)
      : `${sizeWords(bytesBefore)} → ${sizeWords(bytesAfter)}`;
  const smaller = widthBefore > width ? ` (was ${widthBefore} wide)` : '';
  const removed = hidden.location ? ', location removed' : hidden.notes ? ', camera data and notes removed' : '';
  return `${size}, ${width} × ${height} pixels${smaller}${removed}`;
}

const WIDE_ENOUGH = 800;

/** What the author should know, though the picture is taken. */
export function takenInWarnings({ width, hidden }: TakenIn): string[] {
  return [
    ...(hidden.animated ? ['It moves: readers will see its first frame as a still.'] : []),
    ...(width < WIDE_ENOUGH ? [`It is only ${width} pixels wide and may look soft on large screens.`] : []),
  ];
}
