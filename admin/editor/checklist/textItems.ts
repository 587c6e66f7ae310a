import { textOf } from '../decap.ts';
import { parseAttributes } from '../attributes.ts';
import type { EntryData } from '../openEntry.ts';
import { accusationsWithoutSource } from './accusations.ts';
import { textRefusal, textWarning, type CheckItem } from './checkItem.ts';

const SHOWN_ACCUSATIONS = 5;

/** What a body lacks: words, descriptions of its pictures, sources that it points to. */
export function textItems(data: EntryData): CheckItem[] {
  const body = textOf(data.body);
  if (!body.trim()) return [textRefusal('is empty.')];
  return [...pictureItems(body), ...sourceItems(body, keysOf(data.sources)), ...accusationItems(body)];
}

function pictureItems(body: string): CheckItem[] {
  const figures = [...body.matchAll(/<Figure\b([^>]*)\/>/g)].map(([, source = '']) => parseAttributes(source));
  const missing = [
    ...figures.filter(({ alt = '' }) => !alt.trim()).map(({ src = '' }) => src),
    ...[...body.matchAll(/!\[\s*\]\(([^)\s]*)/g)].map(([, src = '']) => src),
  ];
  const repeated = figures.filter(({ alt = '', caption = '' }) => alt.trim() && sameWords(alt, caption));
  return [
    ...missing.map((src) =>
      textRefusal(`The picture ${src || 'without a file'} has no description for people who cannot see it.`),
    ),
    ...repeated.map(({ src = '' }) =>
      textWarning(`The description of the picture ${src} says the same as its caption. Say what the picture shows.`),
    ),
  ];
}

/** Whether a description and a caption say the same. */
export const sameWords = (a: string, b: string) => bare(a) === bare(b);
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function sourceItems(body: string, keys: Set<string>): CheckItem[] {
  const named = [...body.matchAll(/<Source\s+name="([^"]*)"|<[A-Z]\w*\b[^>]*\ssource="([^"]*)"/g)];
  const unknown = new Set(named.map(([, mark, attribute]) => mark ?? attribute ?? '').filter((key) => !keys.has(key)));
  return [...unknown].map((key) =>
    textRefusal(`No source of this story has the short name “${key}”, to which the text points.`),
  );
}

function keysOf(sources: unknown): Set<string> {
  const list = Array.isArray(sources) ? (sources as EntryData[]) : [];
  return new Set(list.map(({ key }) => textOf(key)).filter(Boolean));
}

function accusationItems(body: string): CheckItem[] {
  const found = accusationsWithoutSource(body);
  const items = found
    .slice(0, SHOWN_ACCUSATIONS)
    .map((sentence) =>
      textWarning(`This may accuse a person, and its paragraph has no source mark: “${shortened(sentence)}”`),
    );
  const more = found.length - items.length;
  return more > 0 ? [...items, textWarning(`${more} more sentences like these have no source mark.`)] : items;
}

const shortened = (sentence: string) =>
  sentence.length > 140 ? `${sentence.slice(0, 130).replace(/\S*$/, '')}…` : sentence;
