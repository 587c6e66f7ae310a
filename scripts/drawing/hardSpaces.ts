const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const BREAKABLE = new RegExp(`(?<=\\d) (?=(?:${MONTHS}|million|billion)\\b)|(?<=\\b(?:${MONTHS})) (?=\\d)`, 'g');

/** A text that does not break over two lines. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** A text in which dates and sums (“6 August 2025”, “30 million”) stay on one line. */
export function withWholeDates(text: string): string {
  return text.replaceAll(BREAKABLE, '\u00a0');
}
