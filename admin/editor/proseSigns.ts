import { ALLOWED_HTML, COMPONENTS } from '../../src/mdx/registry.ts';

const NAMES = [...COMPONENTS.keys(), ...Object.keys(ALLOWED_HTML)].join('|');
/** What keeps its signs: code, a sign that is escaped already, and the tags and comments that an author may write. */
const KEPT = new RegExp(
  `\`+[^\`]*\`+|\\\\[\\\\{}<]|</?(?:${NAMES})(?:\\s+[a-z]+="[^"<>{}]*")*\\s*/?>|\\{/\\*[\\s\\S]*?\\*/\\}|[{}<]|(?<=^|\n)(?:import|export)(?=[\\s{*'"(]|$)`,
  'g',
);

/** Markdown typed into a box, with all that would start code made into words: `<`, `{` and `}`, and `import` at the start of a line. */
export function escapeSigns(markdown: string): string {
  return markdown.replace(KEPT, (found) => {
    if (found === '<' || found === '{' || found === '}') return `\\${found}`;
    return /^(?:im|ex)port$/.test(found) ? `&#${found.charCodeAt(0)};${found.slice(1)}` : found;
  });
}
