/** A glossary term in a text: its short name, and the words that readers press. */
export interface UsedTerm {
  name: string;
  words: string;
}

const TERM = /^<Term name="([^"]*)"\s*>([^<>{}]*)<\/Term>$/;
/** Signs that mean something to Markdown or MDX: between the tags stand plain words. */
const SIGNS = /[<>{}[\]*_`~|\\&\n]/;

/** The term that a part of a line stands for, or undefined for another component. */
export function usedTerm(code: string): UsedTerm | undefined {
  const [, name, words] = TERM.exec(code) ?? [];
  return name === undefined || words === undefined ? undefined : { name, words };
}

/** A term as a text has it. */
export const termCode = ({ name, words }: UsedTerm): string => `<Term name="${name}">${words}</Term>`;

/** What is wrong with the words of a term, or null. */
export function wordsProblem(words: string): string | null {
  if (!words) return 'Write the words that readers see.';
  return SIGNS.test(words) ? 'Only plain words can stand here, without signs such as * _ < [ or &.' : null;
}
