import { monthOf } from './month.ts';
import { printDay } from './printDate.ts';
import type { Story } from './story.ts';

/** What a citation needs to know of the newsroom. */
export interface Publisher {
  name: string;
  timeZone: string;
  /** The story’s full address. */
  address: string;
}

/** A story as a footnote names it: who, “what”, where, when, address. */
export function plainCitation(story: Story, { name, timeZone, address }: Publisher): string {
  const { article, bylines, published } = story;
  const authors = inWords(bylines.map(({ data }) => data.name));
  const updated = article.updated ? `, updated ${printDay(Date.parse(article.updated), timeZone)}` : '';
  return `${authors}, “${article.headline}”, ${name}, ${printDay(published, timeZone)}${updated}, ${address}`;
}

/** A story as an entry for BibTeX. Desks and the headline are in braces of their own, so that they stay as they are. */
export function bibtexCitation(story: Story, { name, timeZone, address }: Publisher): string {
  const { article, bylines, published } = story;
  const { year, month } = monthOf(published, timeZone);
  const authors = bylines.map(({ data }) => (data.kind === 'desk' ? `{${escaped(data.name)}}` : escaped(data.name)));
  const fields = {
    author: authors.join(' and '),
    title: `{${escaped(article.headline)}}`,
    year,
    month: String(Number(month)),
    organization: escaped(name),
    howpublished: `\\url{${address}}`,
  };
  const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}}`);
  return `@misc{${story.slug},\n${lines.join(',\n')}\n}`;
}

const inWords = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words with the signs that mean something to TeX written so that they mean themselves. */
function escaped(words: string): string {
  return words.replace(/[\\{}$&#%_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
