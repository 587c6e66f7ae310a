import { textOf } from '../../decap.ts';

/** A source of the story that is open, as its form has it. */
export interface StorySource {
  title: string;
  publisher: string;
  /** Its short name; a new one when the author gave it none. */
  key: string;
  /** It has that name already. */
  isNamed: boolean;
}

/** Gives each source without a short name one that no other has. */
export function namedSources(sources: Record<string, unknown>[]): StorySource[] {
  const taken = new Set(sources.map(({ key }) => textOf(key)).filter(Boolean));
  return sources.flatMap(({ title, publisher, key }) => {
    if (!textOf(title).trim()) return [];
    const named = textOf(key);
    const name = named || freeName(`${textOf(publisher)} ${textOf(title)}`, taken);
    taken.add(name);
    return [{ title: textOf(title), publisher: textOf(publisher), key: name, isNamed: named !== '' }];
  });
}

/** `doj-release`: up to four words of a text, as an address would have them. */
function freeName(text: string, taken: ReadonlySet<string>): string {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  const name = words.slice(0, 4).join('-').slice(0, 40).replace(/-+$/, '') || 'source';
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
