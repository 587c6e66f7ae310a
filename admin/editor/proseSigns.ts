import { ALLOWED_HTML, COMPONENTS } from '../../src/mdx/registry.ts';

const NAMES = [...COMPONENTS.keys(), ...Object.keys(ALLOWED_HTML)].join('|');
/** What keeps its signs: code, a sign that is escaped already, and the tags that an author may write. */
const KEPT = new RegExp(
  `\`+[^\`]*\`+|\\\\[\\\\{}<]|</?(?:${NAMES})(?:\\s+[a-z]+="[^"<>{}]*")*\\s*/?>|\\{/\\*[\\s\\S]*?\\*/\\}|[{}<]`,
  'g',
);

/** Markdown typed into a box, with every `<`, `{` and `}` that would start code made into the sign itself. */
export function escapeSigns(markdown: string): string {
  return markdown.replace(KEPT, (found) => (found === '<' || found === '{' || found === '}' ? `\\${found}` : found));
}
