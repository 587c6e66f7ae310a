import type { CheckItem } from './checkItem.ts';

const reported = new Map<string, CheckItem[]>();
let changed = () => {};

/**
 * Adds to the checklist what another part of the editor found out, such as the preview's check of the text.
 * @param from who reports; each report takes the place of the one before from the same
 */
export function reportItems(from: string, items: CheckItem[]): void {
  reported.set(from, items);
  changed();
}

/** What was reported, without what the list says already. */
export function reportedItems(listed: CheckItem[]): CheckItem[] {
  const known = new Set(listed.map(({ words }) => words));
  return [...reported.values()].flat().filter(({ words }) => !known.has(words));
}

/** Forgets all reports: they were about another entry. */
export function forgetReports(): void {
  reported.clear();
}

export function onReport(listener: () => void): void {
  changed = listener;
}
