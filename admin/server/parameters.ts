/** What a request carries beside the name of its action. Nothing in it is known to be right. */
export type Parameters = Record<string, unknown>;

/** The objects of a list; anything else in it is left out. */
export function listOf(value: unknown): Parameters[] {
  return Array.isArray(value)
    ? value.filter((item): item is Parameters => typeof item === 'object' && item !== null)
    : [];
}

/** A text that is not empty. */
export const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
