import { ALLOWED_HTML, COMPONENTS } from '../../../../src/mdx/registry.ts';
import { BRACES, INLINE_ELEMENT } from '../../mdxPatterns.ts';

const WHOLE = new RegExp(`^(?:${BRACES}|${INLINE_ELEMENT})$`);

/** What is wrong with a part of a line, or null. Attributes are checked with the whole story. */
export function codeProblem(code: string): string | null {
  if (!code) return 'Write it first.';
  if (!WHOLE.test(code))
    return 'Write one component such as <Source name="order" />, or one element with its end: <sub>2</sub>.';
  if (code.startsWith('{'))
    return /^\{\s*\/\*/.test(code) ? null : 'Braces may hold only a note for authors: {/* note */}.';
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(code)?.[1] ?? '';
  const isKnown = COMPONENTS.get(name)?.placement === 'inline' || Object.hasOwn(ALLOWED_HTML, name);
  const names = [
    ...[...COMPONENTS.values()].flatMap(({ placement, name: known }) => (placement === 'inline' ? known : [])),
    ...Object.keys(ALLOWED_HTML),
  ];
  return isKnown ? null : `“${name}” cannot stand in a line. What can: ${names.join(', ')}.`;
}
