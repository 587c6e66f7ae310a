import type { Dice } from './dice.ts';
import {
  capital,
  COINED,
  FIRST_NAMES,
  LAST_NAMES,
  NOUNS,
  PLACES,
  QUALITIES,
  SMALL_WORDS,
  VERBS,
} from './vocabulary.ts';

/** A sentence of 9 to 24 words, without sense but with the mix of words and signs that news has. */
export function sentence(dice: Dice): string {
  const length = dice.whole(9, 24);
  const parts = Array.from({ length }, (_, index) => word(dice, index));
  const text = capital(parts.join(' '));
  // Curly signs make JavaScript keep a text in two bytes a character, as it keeps nearly every real story.
  return dice.chance(0.2) ? `${text}, the ${dice.pick(NOUNS)}’s “${dice.pick(NOUNS)}”.` : `${text}.`;
}

function word(dice: Dice, index: number): string {
  switch (index % 5) {
    case 0:
    case 3:
      return dice.pickEarly(SMALL_WORDS);
    case 1:
      return dice.chance(0.25) ? dice.pick(QUALITIES) : dice.pickEarly(NOUNS);
    case 2:
      return dice.pickEarly(VERBS);
    default:
      if (dice.chance(0.15)) return capital(dice.pickEarly(COINED));
      return dice.chance(0.1) ? dice.pick(PLACES) : dice.pick(NOUNS);
  }
}

export function sentences(dice: Dice, least: number, most: number): string {
  return Array.from({ length: dice.whole(least, most) }, () => sentence(dice)).join(' ');
}

/** A few words without a full stop: for headings and labels. */
export function phrase(dice: Dice): string {
  return capital([dice.pick(QUALITIES), dice.pick(NOUNS), dice.pick(VERBS), dice.pick(NOUNS)].join(' '));
}

export function fullName(dice: Dice): string {
  return `${dice.pick(FIRST_NAMES)} ${dice.pick(LAST_NAMES)}`;
}

/** A text of at most so many characters, cut at the end of a word. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf(' ', most - 1)).replace(/[,.]$/, '');
}
