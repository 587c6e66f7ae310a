import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CaseFile } from '../archive/cases/caseFile.ts';
import { printRoughDay } from '../archive/cases/printRoughDay.ts';
import { caseSentence } from '../archive/cases/standingSentence.ts';
import { timeline } from '../archive/cases/timeline.ts';
import { earliestDay } from '../model/roughDay.ts';
import { otherSpellings } from './otherSpellings.ts';

/**
 * A case as a document for Pagefind, as `searchDocument` makes one of a story: found by its
 * parties, agencies, court files and addresses too. The tracker has filters of its own.
 */
export function caseDocument(file: CaseFile): string {
  const { data, agencies, countries, moved } = file;
  const meta = (name: string, value: string) => h('span', { 'data-pagefind-meta': name }, value);
  const about = [
    ...agencies.flatMap(({ organisation: { data: one } }) => [one.name, ...(one.shortName ? [one.shortName] : [])]),
    ...countries.map((country) => country.data.name),
    ...data.parties.map(({ name }) => name),
  ];
  const steps = timeline(file).map(({ stage }) => stage.text);
  const numbers = [
    ...(data.statutes ?? []).map(({ citation }) => citation),
    ...(data.dockets ?? []).map(({ number }) => number),
    ...(data.wallets ?? []).map(({ address }) => address),
  ];
  const words = [data.title, data.summary, ...steps, ...about].join(' ');
  const hidden = h('div', { 'data-pagefind-ignore': '' }, [
    h('span', { 'data-pagefind-filter': 'kind' }, 'case'),
    meta('title', data.title),
    meta('section', 'Case'),
    meta('day', moved ? printRoughDay(moved) : ''),
    meta('about', [...about, ...otherSpellings(words)].join('. ')),
    h('span', { 'data-pagefind-sort': 'date' }, moved ? `${earliestDay(moved)}T00:00:00.000Z` : ''),
  ]);
  const shown = [caseSentence(data), data.summary, ...steps, ...numbers].map((paragraph) => h('p', paragraph));
  return [
    '<!doctype html><html lang="en"><head><title></title></head><body data-pagefind-body>',
    toHtml(shown),
    toHtml(hidden),
    '</body></html>',
  ].join('\n');
}
