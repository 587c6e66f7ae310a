import { takenInWarnings, takenInWords, type TakenIn } from './pictureWords.ts';

interface Done {
  words: string;
  warnings: string[];
}

/** What was done to the pictures that were chosen since the page was loaded, by the digest of what came out. */
const done = new Map<string, Done>();

/** @param id digest of a picture, as Decap names it */
export function doneTo(id: string | undefined): Done | undefined {
  return done.get(id ?? '');
}

export function noteDone(id: string, taken: TakenIn): void {
  done.set(id, { words: takenInWords(taken), warnings: takenInWarnings(taken) });
}
