import { dirname, join } from 'node:path/posix';
import type { Archive } from '../../archive/archive.ts';
import { glossaryIndex } from '../../archive/glossary.ts';
import type { Named, Story } from '../../archive/story.ts';
import type { Source } from '../../model/article.ts';
import type { GlossaryTerm } from '../../model/glossaryTerm.ts';
import type { PictureFile } from '../../pictures/pictureFile.ts';

/** What the components in a text may need of the story around them. */
export interface StoryContext {
  sources: Source[];
  /** The terms of the glossary, by short name. */
  terms: ReadonlyMap<string, Named<GlossaryTerm>>;
  /** Pictures beside the text, by file name. */
  pictures: Record<string, PictureFile>;
  /** Path of the text’s file from the top of the repository. */
  path: string;
}
/** A source as a text points to it. */
export interface CitedSource {
  /** Its place in the list of sources, from 1. */
  number: number;
  source: Source;
}

export function storyContext(story: Story, archive: Archive): StoryContext {
  return {
    sources: story.article.sources,
    terms: glossaryIndex(archive),
    pictures: story.pictures,
    path: story.path,
  };
}

/**
 * The id of a source in the list under the story. A colon never stands in the id of a heading,
 * so the two cannot collide.
 */
export const sourceId = (number: number) => `source:${number}`;

/** The id of a definition that opens where its term is used. */
export const termNoteId = (slug: string) => `term:${slug}`;

/** The source with a short name; the copy desk has made sure that it exists. */
export function citedSource(context: StoryContext, key: string): CitedSource {
  const index = context.sources.findIndex((source) => source.key === key);
  const source = context.sources[index];
  if (!source) throw new Error(`${context.path}: no source has the short name “${key}”.`);
  return { number: index + 1, source };
}

/** A picture beside the text: what is known of it, and the path of the original. */
export function pictureBeside(context: StoryContext, name: string): { picture: PictureFile; source: string } {
  const file = name.replace(/^\.\//, '');
  const picture = context.pictures[file];
  if (!picture) throw new Error(`${context.path}: there is no picture “${file}”.`);
  return { picture, source: join(dirname(context.path), file) };
}
