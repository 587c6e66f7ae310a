/** How a text stands against the limits of its field. */
export interface LengthState {
  /** “63 of 110”. */
  words: string;
  mood: 'calm' | 'near' | 'over' | 'short';
}

/** The share of the limit from which the count warns. */
const NEAR = 0.9;

/** Counts as the check of the build does: characters, without white space at the ends. */
export function lengthState(text: string, { min, max }: { min: number; max: number }): LengthState {
  const { length } = text.trim();
  if (length > max) return { words: `${length} of ${max}: ${length - max} too many`, mood: 'over' };
  if (length > 0 && length < min) return { words: `${length}, at least ${min}`, mood: 'short' };
  return { words: `${length} of ${max}`, mood: length > max * NEAR ? 'near' : 'calm' };
}
