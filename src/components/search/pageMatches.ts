/** A page of the site that is about what was typed: a topic, an organisation, a country. */
export interface NamedPage {
  name: string;
  also?: string | undefined;
  /** Topic, Organisation, … */
  kind: string;
  address: string;
}

const MOST = 4;

/** The pages whose names have all the words, each at the start of a word of the name; the shortest names first. */
export function pageMatches(words: string, pages: NamedPage[]): NamedPage[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.join('').length < 2) return [];
  const matches = ({ name, also = '' }: NamedPage) => {
    const text = ` ${fold(`${name} ${also}`)}`;
    return wanted.every((word) => text.includes(` ${word}`));
  };
  return pages
    .filter(matches)
    .sort((a, b) => a.name.length - b.name.length)
    .slice(0, MOST);
}

/** Small letters without marks; signs become spaces. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
