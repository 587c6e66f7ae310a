import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Programme } from '../archive/programme.ts';
import { feedBody } from '../feeds/feedBody.ts';
import type { BodyTree } from '../mdx/bodyTree.ts';
import { plainText } from '../mdx/plainText.ts';
import { ELIGIBILITY, TRAINING_KINDS } from '../model/trainingWords.ts';
import { otherSpellings } from './otherSpellings.ts';

/** A training programme as a document for Pagefind, as `searchDocument` makes one of a story. */
export function trainingDocument(programme: Programme, body: BodyTree): string {
  const { training, providers, topics, countries, slug, address } = programme;
  const meta = (name: string, value: string) => h('span', { 'data-pagefind-meta': name }, value);
  const names = [
    ...providers.flatMap(({ data }) => [data.name, ...(data.shortName ? [data.shortName] : [])]),
    ...topics.map(({ data }) => data.name),
    ...countries.map(({ data }) => data.name),
  ];
  const words = [training.title, training.standfirst, plainText(body.nodes), ...names];
  const hidden = h('div', { 'data-pagefind-ignore': '' }, [
    // By topic, organisation and country readers narrow a search to stories; training has a finder.
    h('span', { 'data-pagefind-filter': 'kind' }, 'training'),
    meta('title', training.title),
    meta('section', `Training: ${TRAINING_KINDS[training.kind].toLowerCase()}`),
    meta('about', [...names, ...otherSpellings(words.join(' '))].join('. ')),
    // Among stories by date it stands where it was listed.
    h('span', { 'data-pagefind-sort': 'date' }, new Date(programme.published).toISOString()),
  ]);
  const text = feedBody(body, {
    slug,
    address,
    site: 'https://search.invalid',
    sources: training.sources ?? [],
    picture: () => null,
    forSearch: true,
  });
  const facts = [
    training.audience,
    training.eligibility.map((one) => ELIGIBILITY[one]).join(', '),
    training.places,
    training.certificate,
    ...(training.sessions ?? []).map(({ title, place }) => [title, place].filter(Boolean).join(', ')),
  ].filter((words) => words);
  return [
    '<!doctype html><html lang="en"><head><title></title></head><body data-pagefind-body>',
    toHtml(h('p', training.standfirst)),
    text,
    toHtml(facts.map((words) => h('p', words))),
    toHtml(hidden),
    '</body></html>',
  ].join('\n');
}
