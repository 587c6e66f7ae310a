import { bodyTree } from '../../src/mdx/bodyTree.ts';
import { plainText } from '../../src/mdx/plainText.ts';
import { stretches } from '../../src/mdx/stretches.ts';

const QUOTES: [RegExp, string][] = [
  [/[“”]/g, '"'],
  [/[‘’]/g, "'"],
];
const straight = (text: string) => QUOTES.reduce((all, [curly, sign]) => all.replace(curly, sign), text);

/** The document that a body makes, for comparing: white space runs count as one, curly quotation marks as straight. */
export function documentOf(body: string): string {
  const html = (text: string) =>
    straight(text.replaceAll('&quot;', '"').replaceAll('&#x22;', '"')).replace(/\s+/g, ' ');
  return JSON.stringify(stretches(bodyTree(body).nodes), (key, value: unknown) =>
    key === 'html' ? html(String(value)) : value,
  );
}

/** Its words alone, in the same way. */
export const wordsOf = (body: string): string => oneLine(plainText(bodyTree(body).nodes));
/** A text as `wordsOf` gives it. */
export const oneLine = (text: string): string => straight(text).replace(/\s+/g, ' ').trim();
