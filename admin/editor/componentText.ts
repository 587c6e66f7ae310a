import type { AuthorComponent } from '../../src/mdx/registry.ts';
import { alignedEntries } from './alignedEntries.ts';
import { parseAttributes, PLAIN_ATTRIBUTES, printAttributes } from './attributes.ts';
import { textOf, type CardData } from './decap.ts';
import { escapeSigns } from './proseSigns.ts';

/**
 * How a component is written in a text, and how it is written anew: with what is there already
 * (`source`) only that part changes whose value has changed.
 */
export interface ComponentText {
  /** An expression for the component, as source, without groups. */
  pattern: string;
  parse: (source: string) => CardData;
  print: (data: CardData, source?: string) => string;
}

const groups = (pattern: string, source: string): string[] =>
  [...(new RegExp(`^(?:${pattern})`).exec(source) ?? [])].map((group) => group ?? '');

/** `<Stat … />` */
export function emptyText({ name, attributes }: AuthorComponent): ComponentText {
  const parts = `<${name}(${PLAIN_ATTRIBUTES})(\\s*/>)`;
  return {
    pattern: withoutGroups(parts),
    parse: (source) => parseAttributes(groups(parts, source)[1] ?? ''),
    print: (data, source = '') => {
      const [, written = '', end = ' />'] = groups(parts, source);
      return `<${name}${printAttributes(attributes, data, written)}${end}`;
    },
  };
}

/** `<Quote …>` text `</Quote>` */
export function proseText({ name, attributes }: AuthorComponent): ComponentText {
  const parts = partsOf(name, anyText(name));
  return {
    pattern: withoutGroups(parts),
    parse: (source) => {
      const [, written = '', , inner = ''] = groups(parts, source);
      return { ...parseAttributes(written), text: inner.trim() };
    },
    print: (data, source = '') => {
      const [, written = '', end = '>', inner = '\n'] = groups(parts, source);
      return `<${name}${printAttributes(attributes, data, written)}${end}${changedProse(textOf(data.text).trim(), inner)}</${name}>`;
    },
  };
}

/** `<Timeline …>` with nothing in it but components of one name. */
export function listText({ name, attributes }: AuthorComponent, part: ComponentText): ComponentText {
  const parts = partsOf(name, `(?:\\s*${part.pattern})*\\s*`);
  const entriesIn = (list: string) =>
    [...list.matchAll(new RegExp(`(\\s*)(${part.pattern})`, 'g'))].map(([, space = '', source = '']) => ({
      space,
      source,
      data: part.parse(source),
    }));
  return {
    pattern: withoutGroups(parts),
    parse: (source) => {
      const [, written = '', , list = ''] = groups(parts, source);
      return { ...parseAttributes(written), entries: entriesIn(list).map(({ data }) => data) };
    },
    print: (data, source = '') => {
      const [, written = '', end = '>', list = '\n'] = groups(parts, source);
      const entries = Array.isArray(data.entries) ? (data.entries as CardData[]) : [];
      const space = /\s*$/.exec(list)?.[0] ?? '';
      const printed = changedEntries(part, entriesIn(list), entries) + space;
      return `<${name}${printAttributes(attributes, data, written)}${end}${printed}</${name}>`;
    },
  };
}

interface WrittenEntry {
  space: string;
  source: string;
  data: CardData;
}

function changedEntries(part: ComponentText, written: WrittenEntry[], entries: CardData[]): string {
  const isSame = (before: number, after: number) => {
    const [was, now] = [written[before], entries[after]];
    return was !== undefined && now !== undefined && part.print(now, was.source) === was.source;
  };
  return alignedEntries(written.length, entries.length, isSame)
    .map(({ before, after }) => {
      const [was, now] = [written[before ?? -1], entries[after ?? -1]];
      return now ? (was ?? written[0] ?? { space: '\n' }).space + part.print(now, was?.source) : '';
    })
    .join('');
}

/** The text between two tags; the space around it stays. */
function changedProse(text: string, inner: string): string {
  if (text === inner.trim()) return inner;
  const [before = '', behind = ''] = [/^\s*/.exec(inner)?.[0], /\S(\s*)$/.exec(inner)?.[1] ?? '\n'];
  // What fits between tags on one line does so only as one line.
  const isOneLine = before === '' && !text.includes('\n');
  return isOneLine ? escapeSigns(text) + behind : `${before || '\n'}${escapeSigns(text)}${behind || '\n'}`;
}

/** Anything but another tag of the same name. */
const anyText = (name: string) => `(?:(?!</?${name}[\\s>])[\\s\\S])*?`;
const partsOf = (name: string, content: string) => `<${name}(${PLAIN_ATTRIBUTES})(\\s*>)(${content})</${name}>`;
const withoutGroups = (pattern: string) => pattern.replace(/\\.|\((?!\?)/g, (found) => (found === '(' ? '(?:' : found));
