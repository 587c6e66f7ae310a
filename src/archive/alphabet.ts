/** Names that begin with one letter. */
export interface LetterGroup<T> {
  /** `A` to `Z`, or `#` for what begins with a figure, a sign or another script. */
  letter: string;
  /** Of its place in the page: `letter:a`. Headings of authors never have a colon. */
  id: string;
  entries: T[];
}

const collator = new Intl.Collator('en', { numeric: true });

/**
 * Groups named things by the first letter of their names, as an index at the end of a book does:
 * letters with marks stand with those without (Š with S), and what has no Latin letter comes first.
 */
export function letterGroups<T extends { name: string }>(entries: T[]): LetterGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => collator.compare(a.name, b.name))) {
    const letter = firstLetter(entry.name);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, inGroup]) => ({
      letter,
      id: `letter:${letter === '#' ? 'other' : letter.toLowerCase()}`,
      entries: inGroup,
    }));
}

function firstLetter(name: string): string {
  const first = name.trim().normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
}
