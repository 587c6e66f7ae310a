import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/** A name or title of WordPress, which may hold HTML and references, as the words that a reader sees. */
export function plainName(html: string): string {
  const text = /[<&]/.test(html) ? toString(fromHtml(html, { fragment: true })) : html;
  return text.replace(/\s+/g, ' ').trim();
}
