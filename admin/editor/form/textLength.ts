import { countWords, readingMinutes } from '../../../src/mdx/plainText.ts';
import { typedWords } from './typedWords.ts';

/** “714 words · 3 minutes”: how long a text is, as the site will say. */
export function textLength(body: string): string {
  const words = countWords(typedWords(body));
  const minutes = readingMinutes(words);
  if (words === 0) return 'No words yet';
  return `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'} · ${minutes} min`;
}
