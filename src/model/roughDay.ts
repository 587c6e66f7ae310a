/**
 * A day as far as it is known: `2024-11-14`, `2024-11` or `2024`. What is only known to the month
 * or the year stands for any day in it, so that two of them can be in order, or neither.
 */
export type RoughDay = string;

/** The first day that it can be: `2024-11` is `2024-11-01`. */
export function earliestDay(date: RoughDay): string {
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that it can be: `2024-02` is `2024-02-29`. */
export function latestDay(date: RoughDay): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10);
}

/** Whether the one was over before the other can have begun. */
export const isSurelyBefore = (one: RoughDay, other: RoughDay): boolean => latestDay(one) < earliestDay(other);

/** Orders by the first day that each can be; of two with the same one, the more exact comes first. */
export const compareRoughDays = (one: RoughDay, other: RoughDay): number =>
  earliestDay(one).localeCompare(earliestDay(other)) || latestDay(one).localeCompare(latestDay(other));
