import type { Thing } from 'schema-dts';

/**
 * Things as JSON-LD that can stand in a `<script>`: no `<` is left, so no text of an author can end the
 * element or begin a comment in it (HTML, section 4.12.1.3), and no line separator of JavaScript.
 */
export function jsonLd(things: Thing[]): string {
  const data = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
