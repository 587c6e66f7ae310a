import { unbroken } from './hardSpaces.ts';
import { fit, type TextBlock } from './textBlock.ts';
import { LABEL } from './typeface.ts';

/** Names in lines under a map, sorted; their number when they are too many to print. */
export function listOfNames(names: string[], width: number): TextBlock {
  const setting = { face: LABEL, size: 34, floor: 28, lines: 3, leading: 1.3 };
  const sorted = [...names].sort((a, b) => a.localeCompare(b, 'en'));
  // A name does not break, and its mark stays with it.
  const marked = sorted.map((name, index) => unbroken(name) + (index < names.length - 1 ? '\u00a0·' : ''));
  const list = fit(marked.join(' '), setting, width);
  if (!list.fits) return fit(`${names.length} countries`, setting, width);
  return { ...list, lines: list.lines.map((line) => line.replace(/\u00a0·$/, '')) };
}
