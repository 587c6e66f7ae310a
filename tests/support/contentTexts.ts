import { globSync, readFileSync } from 'node:fs';
import { entryOfPath, KINDS, type KindName } from '../../src/model/kind.ts';

/** A file of content, or a fixture in the shape of an article. */
export interface ContentText {
  path: string;
  text: string;
  kind: KindName;
  /** The names of its fields, in the order of the form. */
  order: string[];
}

const read = (path: string): ContentText => {
  const kind = entryOfPath(path)?.kind ?? 'articles';
  return { path, text: readFileSync(path, 'utf8'), kind, order: Object.keys(KINDS[kind].fields) };
};

/** Everything that authors have written, and nothing else. */
export const launchTexts = (): ContentText[] =>
  globSync('content/{articles,pages,training}/*/index.mdx').sort().map(read);
export const launchRecords = (): ContentText[] => globSync('content/{*/,}*.yaml').sort().map(read);
/** Articles that hold everything that an article may hold, in house style and in others. */
export const fixtureTexts = (): ContentText[] => globSync('tests/fixtures/articles/*.mdx').sort().map(read);
