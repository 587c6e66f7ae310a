import { ownCopy } from './ownCopy.ts';

/** What an entry could not keep from WordPress, and what was done instead: for the report. */
export class Notes {
  private readonly counts = new Map<string, number>();

  /** @param what as a sentence: what it was and what was done */
  add(what: string): void {
    const line = ownCopy(what.replace(/\s+/g, ' ').trim());
    this.counts.set(line, (this.counts.get(line) ?? 0) + 1);
  }

  /** Each once, in the order in which they came up, with how often. */
  list(): string[] {
    return [...this.counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
  }
}

/** A text from the export as it can stand in a line of the report. */
export const shown = (text: string, most = 120): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
};
