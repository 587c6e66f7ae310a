import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { newsroomLoader } from './copydesk/newsroomLoader.ts';
import type { KindName } from './model/kind.ts';

/** What Astro itself knows of an entry. Its fields were checked by the copy desk, and the archive gets them from there. */
const schema = z.strictObject({ path: z.string() });
const collectionOf = (kind: KindName) => defineCollection({ loader: newsroomLoader(kind), schema });

export const collections = {
  articles: collectionOf('articles'),
  people: collectionOf('people'),
  organisations: collectionOf('organisations'),
  topics: collectionOf('topics'),
  sections: collectionOf('sections'),
  series: collectionOf('series'),
  glossary: collectionOf('glossary'),
  cases: collectionOf('cases'),
  training: collectionOf('training'),
  pages: collectionOf('pages'),
  site: collectionOf('site'),
};
