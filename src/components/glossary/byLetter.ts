import type { Named } from '../../archive/story.ts';
import type { GlossaryTerm } from '../../model/glossaryTerm.ts';

/** The terms under one letter of the alphabet. */
export interface Letter {
  /** A capital, or `0–9` for what begins with anything else. */
  letter: string;
  terms: Named<GlossaryTerm>[];
}

/** Terms by their first letters, accents apart, in the order in which they come. */
export function byLetter(terms: Named<GlossaryTerm>[]): Letter[] {
  const letters = new Map<string, Named<GlossaryTerm>[]>();
  for (const term of terms) {
    const first = term.data.term.normalize('NFKD').charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0–9';
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, under]) => ({ letter, terms: under }));
}
